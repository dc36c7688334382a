package org.ltvlab.app.glue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ltvlab.progress.Progress;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.engine.Shells;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** Cells of one session whose front ends differ: each sees the progress of its own work as it can show it. */
class LiveProgressRunsTest {
    private static final String WORK = """
            for (int i = 0; i <= 30; i++) {
                org.ltvlab.progress.Progress.advanced("Reading orders.csv", i, 30);
                Thread.sleep(50);
            }
            org.ltvlab.progress.Progress.ended("Reading orders.csv");
            """;

    private static Shell shell;

    @BeforeAll
    static void start() {
        shell = Shells.start(List.of(LtvExtension.inNotebook()));
    }

    @AfterAll
    static void close() {
        shell.close();
        Progress.listen(new Progress.Listener() {});
    }

    /** Writes down what arrives, in order; streams without control characters. */
    private record Front(boolean updates, List<String> seen) implements CellOutput {
        @Override
        public void stream(StreamName name, String text) {
            seen.add(name + " " + text.replaceAll("\r\u001b\\[K", "<").replaceAll(" *\n", ">"));
        }

        @Override
        public void display(MimeBundle bundle, Optional<String> displayId) {
            seen.add("display " + bundle.data().get("text/plain"));
        }

        @Override
        public void updateDisplay(MimeBundle bundle, String displayId) {
            seen.add("update " + bundle.data().get("text/plain"));
        }

        @Override
        public void clearOutput(boolean wait) {}
    }

    private static List<String> seen(boolean updates) {
        Front front = new Front(updates, new ArrayList<>());
        assertThat(shell.run(WORK, 1, front, CellInput.none())).isInstanceOf(Finished.class);
        assertThat(front.seen()).hasSizeGreaterThan(2);
        return front.seen();
    }

    @Test
    void a_notebook_sees_a_display_that_changes_and_a_terminal_a_line_that_is_written_anew() {
        List<String> notebook = seen(true);
        assertThat(notebook).first().asString().matches("display Reading orders\\.csv █+░+ \\d+%");
        assertThat(notebook).last().asString().matches("update ✓ Reading orders\\.csv \\(\\d+\\.\\d s\\)");
        List<String> terminal = seen(false);
        assertThat(terminal).first().asString().matches("STDERR <Reading orders\\.csv █+░+ \\d+%");
        assertThat(terminal).last().asString().matches("STDERR (<.*)?<✓ Reading orders\\.csv \\(\\d+\\.\\d s\\)>");
    }
}
