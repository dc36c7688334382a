package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.data.TestFiles.problem;
import static org.ltvlab.data.TestFiles.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.progress.Progress;

/** Files that cannot be read, or not everywhere. */
class UnreadableInputChecksTest {
    private static final String HEADER = "customer_id,order_date,amount\n";

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void silence() {
        Progress.listen(new Progress.Listener() {});
    }

    /** An archive as Excel packs it: its compressed bytes are text of no encoding. */
    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void a_packed_workbook_is_named_and_no_encoding_is_blamed() throws IOException {
        String file = write(folder, "orders.xlsx", workbook());
        String expected = """
                The file must be text (CSV).
                  where: FOLDER/orders.xlsx
                  got:   an Excel workbook or a zip archive
                  fix:   save it as "CSV UTF-8" and read that file""";
        assertThat(problem(folder, () -> TransactionsSource.of(file).load())).isEqualTo(expected);
        assertThat(problem(folder, () -> TransactionsSource.of(file).names())).isEqualTo(expected);
        assertThat(problem(
                        folder,
                        () -> TransactionsSource.of(file).encoding("UTF-8").load()))
                .isEqualTo(expected);
    }

    @Test
    void a_workbook_of_the_old_kind_is_named() {
        byte[] start = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0};
        String file = write(folder, "orders.xls", start);
        assertThat(problem(folder, () -> TransactionsSource.of(file).load())).isEqualTo("""
                        The file must be text (CSV).
                          where: FOLDER/orders.xls
                          got:   an Excel workbook of the old kind (.xls)
                          fix:   save it as "CSV UTF-8" and read that file""");
    }

    private List<LtvProblem.Cell> cells(String rows) {
        String file = write(folder, "orders.csv", HEADER + rows);
        return Assertions.assertThrows(
                        LtvProblem.class, () -> TransactionsSource.of(file).load())
                .cells();
    }

    @Test
    void all_unreadable_cells_are_on_the_exception_with_their_places() {
        List<LtvProblem.Cell> cells = cells("a,soon,12\n".repeat(4999) + "a,2024-01-05,1,2\n");
        String file = folder.resolve("orders.csv").toString();
        assertThat(cells).hasSize(5000);
        assertThat(cells.get(4998))
                .isEqualTo(new LtvProblem.Cell(Place.cell(file, 5000, "order_date"), "soon", "not a date"))
                .hasToString("row 5000, order_date: \"soon\" (not a date)");
        assertThat(cells.get(4999))
                .isEqualTo(new LtvProblem.Cell(Place.row(file, 5001), "4 fields", "the header has 3"))
                .hasToString("row 5001, whole row: \"4 fields\" (the header has 3)");
    }

    @Test
    void a_file_without_one_good_row_does_not_fill_the_memory() {
        assertThat(cells("a,soon,12\n".repeat(100_001))).hasSize(100_000);
    }

    @Test
    void a_failure_of_the_reading_thread_reaches_the_one_who_waits() {
        Progress.listen(new Progress.Listener() {
            @Override
            public void advanced(String task, long done, long total) {
                throw new IllegalStateException("the display is gone");
            }
        });
        String file = write(folder, "orders.csv", HEADER + "a,2024-01-05,12\n");
        IllegalStateException failure = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Assertions.assertThrows(IllegalStateException.class, () -> TransactionsSource.of(file)
                        .load()));
        assertThat(failure).hasMessage("the display is gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_name_that_is_empty_is_no_name(String name) {
        String expected = """
                transactions(file) needs the name of a file.
                  got:   "%s"
                  fix:   transactions("orders.csv")""".formatted(name);
        assertThat(problem(folder, () -> TransactionsSource.of(name).load())).isEqualTo(expected);
        assertThat(problem(folder, () -> TransactionsSource.of(name).names())).isEqualTo(expected);
    }

    @Test
    @SuppressWarnings("NullAway") // a variable of a notebook may be null
    void no_name_at_all_is_answered_alike() {
        String none = null;
        assertThat(problem(folder, () -> TransactionsSource.of(none).load())).isEqualTo("""
                        transactions(file) needs the name of a file.
                          got:   null
                          fix:   transactions("orders.csv")""");
    }

    /** Some systems write 0000-00-00 or 0000-12-31 where there is no date. */
    @Test
    void the_year_0_is_no_date() {
        String rows = "a,0000-12-31,12\n";
        assertThat(cells(rows)).extracting(LtvProblem.Cell::why).containsExactly("not a date");
        String file = folder.resolve("orders.csv").toString();
        assertThat(problem(folder, () -> TransactionsSource.of(file)
                        .orderDate("order_date", "yyyy-MM-dd")
                        .load()))
                .contains("\"0000-12-31\" (does not fit the pattern yyyy-MM-dd)");
        write(folder, "orders.csv", HEADER + "a,0001-01-01,12\n");
        assertThat(TransactionsSource.of(file).load().firstDate()).isEqualTo("0001-01-01");
    }
}
