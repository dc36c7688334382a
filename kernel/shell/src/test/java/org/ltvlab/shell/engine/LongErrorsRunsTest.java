package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** However long a message or a line of code is, the error is one that can be read: its head, its tail, its place. */
class LongErrorsRunsTest {
    /** 30 lines of a thousand characters and their notes, colours and names. */
    private static final int LARGEST = 33_000;

    private static Session session;

    @BeforeAll
    static void start() {
        session = new Session();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static String read(Failed failed) {
        String text = Session.text(failed);
        assertThat(failed.traceback()).hasSizeLessThanOrEqualTo(30);
        assertThat(text).hasSizeLessThan(LARGEST);
        return text;
    }

    /** 5,000,004 characters: 800 before, 200 behind, 4,999,004 between them. */
    @Test
    void a_message_of_five_million_characters_keeps_its_head_and_its_tail() {
        Failed failed = session.failure("throw new IllegalStateException(\"in\" + \"a\".repeat(5_000_000) + \"up\")");
        String kept = "in" + "a".repeat(798) + " … [4,999,004 characters left out] … " + "a".repeat(198) + "up";
        assertThat(failed.message()).isEqualTo(kept);
        assertThat(read(failed)).startsWith("IllegalStateException: " + kept + "\n  cell ");
    }

    @Test
    void a_cause_is_shortened_like_what_it_caused() {
        Failed failed = session.failure("throw new RuntimeException(new java.io.IOException(\"b\".repeat(200_000)))");
        assertThat(read(failed))
                .contains("RuntimeException: java.io.IOException: bb")
                .contains("\ncaused by IOException: " + "b".repeat(800) + " … [199,000 characters left out] … b")
                .contains("→ throw new RuntimeException(");
    }

    /** 17 lines before and 4 behind stay; 5,000 - 21 = 4,979 lines of 5 characters with 4,978 ends between them go. */
    @Test
    void a_message_of_many_lines_does_not_hide_the_place() {
        Failed failed = session.failure("throw new IllegalStateException(IntStream.range(10_000, 15_000)"
                + ".mapToObj(String::valueOf).collect(Collectors.joining(\"\\n\")))");
        assertThat(failed.message()).isEqualTo("10000");
        assertThat(read(failed))
                .startsWith("IllegalStateException: 10000\n10001\n")
                .contains("10016\n  … 4,979 more lines (29,873 characters)\n14996\n14997\n14998\n14999\n  cell ")
                .contains("→ throw new IllegalStateException(");
    }

    @Test
    void a_thread_that_ends_with_a_long_message_says_as_little() throws InterruptedException {
        Screen screen = new Screen();
        session.run("new Thread(() -> { throw new IllegalStateException(\"c\".repeat(200_000)); }).start();", screen);
        screen.await("c\n");
        assertThat(screen.text(StreamName.STDERR))
                .contains("ended with IllegalStateException: ccc")
                .contains(" … [199,000 characters left out] … ")
                .hasSizeLessThan(1_200);
    }

    @Test
    void a_long_line_of_code_is_shown_around_the_caret() {
        String far = "a".repeat(50_000);
        Failed failed = session.failure("int x = /* " + far + " */ unknown1 /* " + far + " */;");
        // 80 characters before the mark, 80 from it on.
        String line = "  → … " + "a".repeat(76) + " */ unknown1 /* " + "a".repeat(68) + " …";
        assertThat(read(failed)).contains(line + "\n" + " ".repeat(4 + 2 + 80) + "^".repeat(8));
        assertThat(failed.message()).isEqualTo("`unknown1` is not known here");
        assertThat(read(session.failure("throw new IllegalStateException(\"x\"); /* " + far + " */")))
                .contains("→ throw new IllegalStateException(\"x\"); /* aaa");
    }

    @Test
    void a_line_to_write_is_shown_around_its_difference() {
        String far = "a".repeat(50_000);
        assertThat(read(session.failure("int n = /* " + far + " */ \"5\" /* " + far + " */;")))
                .containsPattern("fix: … a+ \\*/ 5 /\\* a+ …$");
    }

    @Test
    void a_name_of_many_characters_is_shortened_where_it_is_not_known() {
        String far = "n".repeat(100_000);
        Failed failed = session.failure("int x = " + far + ";");
        assertThat(failed.message())
                .startsWith("`nnn")
                .endsWith("n` is not known here")
                .hasSizeLessThan(1_100);
        assertThat(read(failed)).contains("→ int x = nnn").contains("        ^^^");
    }
}
