package org.ltvlab.app.glue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.rfm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.app.Version;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.progress.DataRead;
import org.ltvlab.progress.Progress;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

class LtvExtensionCorrectnessTest {
    private final List<MimeBundle> displays = new ArrayList<>();
    private final CellOutput output = new CellOutput() {
        @Override
        public void stream(StreamName name, String text) {}

        @Override
        public void display(MimeBundle bundle, Optional<String> displayId) {
            displays.add(bundle);
        }

        @Override
        public void updateDisplay(MimeBundle bundle, String displayId) {
            displays.add(bundle);
        }

        @Override
        public void clearOutput(boolean wait) {}
    };

    @AfterEach
    void nobody_listens_any_more() {
        Progress.listen(new Progress.Listener() {});
    }

    @Test
    void facts_name_the_version_and_each_file_that_was_read_once() {
        LtvExtension extension = LtvExtension.inNotebook();
        extension.started(output);
        DataRead orders = new DataRead("orders.csv", "ab12", 120, 5, 2);
        Progress.read(orders);
        Progress.read(new DataRead("cdnow.txt", "cd34", 60, 3, 0));
        Progress.read(orders);
        assertThat(extension.facts())
                .isEqualTo(Map.of(
                        "ltvlab",
                        Map.of(
                                "version",
                                Version.text(),
                                "data",
                                List.of(
                                        Map.of(
                                                "name",
                                                "orders.csv",
                                                "sha256",
                                                "ab12",
                                                "bytes",
                                                120L,
                                                "rows",
                                                5L,
                                                "rowsLeftOut",
                                                2L),
                                        Map.of(
                                                "name",
                                                "cdnow.txt",
                                                "sha256",
                                                "cd34",
                                                "bytes",
                                                60L,
                                                "rows",
                                                3L,
                                                "rowsLeftOut",
                                                0L)))));
    }

    /** The data's last day is only where one begins: what the analyst asks for then is the day of the numbers. */
    @Test
    void facts_name_the_day_that_was_asked_for_last() {
        LtvExtension extension = LtvExtension.inNotebook();
        extension.started(output);
        Progress.asOf(LocalDate.parse("2024-12-31"));
        Transactions orders =
                Transactions.of("JPY", Purchase.of("A", "2024-01-05", "1200"), Purchase.of("B", "2024-12-31", "300"));
        rfm(orders).asOf("2024-06-30");
        assertThat(extension.facts())
                .isEqualTo(
                        Map.of("ltvlab", Map.of("version", Version.text(), "data", List.of(), "asOf", "2024-06-30")));
        orders.until(LocalDate.parse("2025-01-31"));
        assertThat(extension.facts().toString()).contains("asOf=2025-01-31");
    }

    @Test
    void a_session_that_read_nothing_says_so() {
        assertThat(LtvExtension.inNotebook().facts())
                .isEqualTo(Map.of("ltvlab", Map.of("version", Version.text(), "data", List.of())));
    }

    @Test
    void work_that_is_soon_done_shows_no_progress() {
        LtvExtension.inNotebook().started(output);
        Progress.advanced("reading orders.csv", 1, 10);
        Progress.advanced("reading orders.csv", 10, 10);
        Progress.ended("reading orders.csv");
        assertThat(displays).isEmpty();
    }
}
