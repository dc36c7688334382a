package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.Completion.Item;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.extension.Shape;

/** What is offered while somebody types: signatures, columns of live frames, files, magics; and what help says. */
class CompletionRunsTest {
    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session(new Extension() {
            @Override
            public Optional<Shape> shape(Object value) {
                return value instanceof StringBuilder
                        ? Optional.of(new Shape(3, List.of("customer_id", "Currency", "amount", "say \"x\"")))
                        : Optional.empty();
            }
        });
        session.value("var orders = new StringBuilder(); var plans = List.of(\"basic\");\n"
                + "double taxed(double amount, int rate) { return amount * rate; }");
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @Test
    void methods_come_with_parameters_and_result() {
        assertThat(items("Math.floorMo")).containsExactly(new Item("floorMod(", "function", "(int, int) → int  +2"));
        assertThat(items("plans.isEm")).containsExactly(new Item("isEmpty()", "function", "() → boolean"));
        assertThat(items("plans.stream().findFi"))
                .containsExactly(new Item("findFirst()", "function", "() → Optional<T>"));
        assertThat(items("taxe")).containsExactly(new Item("taxed(", "function", "(double,int) → double"));
        assertThat(items("plan")).containsExactly(new Item("plans", "instance", "List<String>"));
        assertThat(items("readPass"))
                .containsExactly(new Item("readPassword(", "function", "(String prompt) → String"));
    }

    @Test
    void columns_of_the_frame_in_the_statement_are_offered_inside_of_texts() {
        assertThat(items("orders.append(\"cu"))
                .containsExactly(new Item("customer_id", "column", "orders"), new Item("Currency", "column", "orders"));
        assertThat(texts("plans.size();\norders.append(\"x\").append(\n    \"sa"))
                .containsExactly("say \\\"x\\\"");
        assertThat(texts("plans.contains(\"cu")).isEmpty();
        Completion completion = session.shell().complete("orders.append(\"cu\")", 17);
        assertThat(completion.start()).isEqualTo(15);
        assertThat(completion.end()).isEqualTo(17);
    }

    @Test
    void files_are_offered_inside_of_texts() {
        assertThat(items("Path.of(\"src/te")).containsExactly(new Item("src/test/", "folder", ""));
        assertThat(items("Path.of(\"pom")).containsExactly(new Item("pom.xml", "file", ""));
        assertThat(items("Path.of(\"no/such/")).isEmpty();
    }

    @Test
    void magics_are_offered_where_they_can_stand() {
        assertThat(texts("%")).containsExactly("%del", "%reset", "%time", "%who");
        assertThat(texts("int a = 1;\n  %ti")).containsExactly("%time");
        assertThat(texts("%%t")).containsExactly("%%time");
        assertThat(texts("%del pl")).containsExactly("plans");
        assertThat(texts("%time plans.isEm")).containsExactly("isEmpty()");
        assertThat(texts("import java.util.conc")).contains("concurrent.");
    }

    @Test
    void help_of_our_words_brings_their_documentation_in_three_forms() {
        MimeBundle bundle =
                session.shell().inspect("readPassword", 5, false).bundle().orElseThrow();
        assertThat(Session.plain(bundle)).isEqualTo("""
                        String CellWords.readPassword(String prompt)
                        The line that the user answers with, not shown while it is typed.

                        throws IllegalStateException if nobody can answer, as in a headless run""");
        assertThat((String) bundle.data().get("text/html")).contains("<p>").contains("not shown while it is typed");
        assertThat((String) bundle.data().get("text/markdown")).startsWith("```java\nString CellWords.readPassword");
    }

    @Test
    void help_works_on_variables_types_and_in_timed_code() {
        assertThat(plain("orders", 3)).contains("StringBuilder");
        assertThat(plain("%time Math.abs", 12)).contains("Math.abs(int a)");
        assertThat(plain("int x = 3;\nplans.size()", 14)).contains("plans");
    }

    private static List<Item> items(String code) {
        return session.shell()
                .complete(code, code.codePointCount(0, code.length()))
                .items();
    }

    private static List<String> texts(String code) {
        return items(code).stream().map(Item::text).toList();
    }

    private static String plain(String code, int cursor) {
        return session.shell()
                .inspect(code, cursor, false)
                .bundle()
                .map(Session::plain)
                .orElse("(nothing)");
    }
}
