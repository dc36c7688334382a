package org.ltvlab.app.glue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

/** One display for one piece of work, whatever order its threads speak in. */
class LiveProgressCorrectnessTest {
    private static final String TASK = "reading orders.csv";

    private final List<String> shown = new ArrayList<>();
    private long millis;
    private boolean updates = true;
    private final LiveProgress progress = new LiveProgress(new Recorded(), () -> TimeUnit.MILLISECONDS.toNanos(millis));

    private final class Recorded implements CellOutput {
        @Override
        public void stream(StreamName name, String text) {
            shown.add(name + ": " + text);
        }

        @Override
        public boolean updates() {
            return updates;
        }

        @Override
        public void display(MimeBundle bundle, Optional<String> displayId) {
            shown.add("new: " + bundle.data().get("text/plain"));
        }

        @Override
        public void updateDisplay(MimeBundle bundle, String displayId) {
            shown.add(String.valueOf(bundle.data().get("text/plain")));
        }

        @Override
        public void clearOutput(boolean wait) {
            throw new AssertionError("clear");
        }

        @Override
        public void nextCell(String code) {
            throw new AssertionError(code);
        }
    }

    private void at(long time, long done) {
        millis = time;
        progress.advanced(TASK, done, 100);
    }

    @Test
    void work_that_takes_long_is_one_display_that_ends_finished() {
        at(0, 1);
        at(1_500, 50);
        at(1_600, 55);
        at(3_000, 100);
        progress.ended(TASK);
        assertThat(shown)
                .containsExactly(
                        "new: reading orders.csv ████████████░░░░░░░░░░░░ 50%",
                        "reading orders.csv ████████████████████████ 100%", "✓ reading orders.csv (3.0 s)");
    }

    /** A terminal goes to the line's beginning at {@code \r} and erases to its end at {@code ESC[K}. */
    @Test
    void in_a_terminal_it_is_one_line_that_is_written_anew_and_ends_finished() {
        updates = false;
        at(0, 1);
        at(1_500, 50);
        at(1_600, 55);
        at(3_000, 100);
        progress.ended(TASK);
        assertThat(shown)
                .containsExactly(
                        "STDERR: \r\u001b[Kreading orders.csv ████████████░░░░░░░░░░░░ 50%",
                        "STDERR: \r\u001b[Kreading orders.csv ████████████████████████ 100%",
                        "STDERR: \r\u001b[K✓ reading orders.csv (3.0 s)" + " ".repeat(20) + "\n");
    }

    @Test
    void a_long_name_leaves_the_line_of_a_terminal_its_bar() {
        updates = false;
        String name = "reading " + "購買履歴".repeat(10) + ".csv";
        for (long time : new long[] {0, 1_500}) {
            millis = time;
            progress.advanced(name, 25, 100);
        }
        assertThat(shown).containsExactly("STDERR: \r\u001b[Kreading 購買履歴購買履歴購買履歴購買履歴 ██████░░░░░░░░░░░░░░░░░░ 25%");
    }

    @Test
    void work_that_was_stopped_does_not_look_finished() {
        at(0, 1);
        at(2_000, 42);
        progress.ended(TASK);
        assertThat(shown).last().isEqualTo("■ reading orders.csv 42% (2.0 s)");
    }

    @Test
    void what_a_helping_thread_says_after_the_end_is_not_shown_and_does_not_count_for_the_next_time() {
        at(0, 1);
        at(2_000, 100);
        progress.ended(TASK);
        at(2_001, 100);
        int before = shown.size();
        at(60_000, 1);
        assertThat(shown).as("shown so far").hasSize(before);
        at(61_500, 50);
        progress.ended(TASK);
        assertThat(shown.subList(before, shown.size()))
                .containsExactly(
                        "new: reading orders.csv ████████████░░░░░░░░░░░░ 50%", "■ reading orders.csv 50% (1.5 s)");
    }
}
