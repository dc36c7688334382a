package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What leaves JShell's lists is never missed. */
class SnippetStoreConsistencyTest {
    private final JShell shell = JShell.builder().executionEngine("local").build();
    private final SnippetStore store = SnippetStore.of(shell, new Places());

    @AfterEach
    void close() {
        shell.close();
    }

    private String value(String code) {
        String last = "";
        for (SnippetEvent event : shell.eval(code)) {
            last = event.causeSnippet() == null ? String.valueOf(event.value()) : last;
        }
        store.tidy();
        return last;
    }

    @Test
    void only_declarations_that_count_stay() {
        value("int x = 1;");
        value("int twice() { return 2 * x; }");
        value("import java.time.*;");
        value("if (true) { x++; }");
        value("nothing_here");
        value("x + 1");
        value("int x = 5;");
        value("int gone;");
        shell.variables().filter(each -> each.name().equals("gone")).forEach(shell::drop);
        assertThat(store.tidy()).isTrue();
        assertThat(store.tidy()).isFalse();
        assertThat(shell.snippets().map(Snippet::source))
                .containsExactly("int twice() { return 2 * x; }", "import java.time.*;", "x + 1", "int x = 5;");
    }

    @Test
    void what_stays_goes_on() {
        value("int x = 1;");
        value("int twice() { return 2 * x; }");
        for (int i = 2; i < 12; i++) {
            value("int x = " + i + ";");
            assertThat(value("twice()")).isEqualTo(String.valueOf(2 * i));
            value("x++;");
            value("x + unknown");
        }
        value("class Pair { int sum() { return later() + x; } }");
        value("int later() { return 100; }");
        assertThat(value("new Pair().sum()")).isEqualTo("112");
        value("String later() { return \"now a text\"; }");
        value("int later() { return 200; }");
        assertThat(value("new Pair().sum()")).isEqualTo("212");
    }

    @Test
    void classes_of_what_is_over_go_and_those_of_what_stays_are_still_compiled_against() {
        value("int kept = 41;");
        value("record Pair(int left, int right) { int sum() { return left + right; } }");
        value("int next() { return kept + 1; }");
        for (int i = 0; i < 200; i++) {
            value("var again = \"" + i + "\";");
            value("if (kept > 0) { kept += 0; }");
        }
        assertThat(store.classes()).as("of 800 names of classes").isLessThan(300);
        assertThat(value("new Pair(next(), kept).sum()")).isEqualTo("83");
        assertThat(value("again")).isEqualTo("\"199\"");
    }
}
