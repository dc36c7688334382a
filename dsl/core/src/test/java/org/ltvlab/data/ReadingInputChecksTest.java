package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.data.TestFiles.problem;
import static org.ltvlab.data.TestFiles.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.data.internal.DataFile;

/** Every message is asserted whole; FOLDER stands for the folder of the test. */
class ReadingInputChecksTest {
    private static final String HEADER = "customer_id,order_date,amount\n";

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void forgetTheNotebook() {
        System.clearProperty(DataFile.NOTEBOOK_DIR);
    }

    private String load(String text) {
        String file = write(folder, "orders.csv", text);
        return problem(folder, () -> TransactionsSource.of(file).load());
    }

    @Test
    void a_missing_file_is_named_with_what_lies_beside_it() {
        write(folder, "orders.csv", HEADER);
        write(folder, "customers.csv", HEADER);
        write(folder, "notes.docx", "");
        String typed = folder.resolve("ordres.csv").toString();
        assertThat(problem(folder, () -> TransactionsSource.of(typed).load())).isEqualTo("""
                        transactions(file) needs a file that exists.
                          got:   "FOLDER/ordres.csv": no such file
                          known: customers.csv, orders.csv; did you mean FOLDER/orders.csv?
                          fix:   transactions("FOLDER/orders.csv")""");
    }

    @Test
    void a_missing_file_that_resembles_none_still_ends_in_a_line_to_write() {
        String typed = folder.resolve("sales.csv").toString();
        assertThat(problem(folder, () -> TransactionsSource.of(typed).load())).isEqualTo("""
                        transactions(file) needs a file that exists.
                          got:   "FOLDER/sales.csv": no such file
                          known: no data file there
                          fix:   transactions("the/folder/of/sales.csv")""");
        write(folder, "customers.csv", HEADER);
        assertThat(problem(folder, () -> TransactionsSource.of(typed).load()))
                .endsWith("  known: customers.csv\n  fix:   transactions(\"FOLDER/customers.csv\")");
    }

    @Test
    void a_relative_name_is_looked_up_beside_the_notebook_too() {
        write(folder, "own-orders.csv", HEADER + "a,2024-01-05,12\n");
        System.setProperty(DataFile.NOTEBOOK_DIR, folder.toString());
        assertThat(TransactionsSource.of("own-orders.csv").load().amount()).isEqualTo(12);
        assertThat(problem(folder, () -> TransactionsSource.of("own-order.csv").load()))
                .isEqualTo("""
                        transactions(file) needs a file that exists.
                          got:   "own-order.csv": no such file (looked in the working directory and in the notebook's folder)
                          known: own-orders.csv; did you mean own-orders.csv?
                          fix:   transactions("own-orders.csv")""");
    }

    @Test
    void a_folder_is_no_file() {
        write(folder, "orders.csv", HEADER);
        assertThat(problem(
                        folder, () -> TransactionsSource.of(folder.toString()).load()))
                .isEqualTo("""
                        transactions(file) needs a file, not a folder.
                          where: FOLDER
                          known: orders.csv
                          fix:   transactions("FOLDER/orders.csv")""");
    }

    @Test
    void an_empty_file_is_said_to_be_empty() {
        assertThat(load("")).isEqualTo("""
                        The file must have a header and at least one row.
                          where: FOLDER/orders.csv
                          got:   an empty file""");
    }

    @Test
    void a_header_alone_holds_no_orders() {
        assertThat(load(HEADER)).isEqualTo("""
                        At least one row must count as an order.
                          where: orders.csv
                          got:   0 rows""");
    }

    @Test
    void rows_that_are_all_left_out_are_counted_by_reason() {
        assertThat(load(HEADER + ",2024-01-05,12\na,2024-01-06,-5\n")).isEqualTo("""
                        At least one row must count as an order.
                          where: orders.csv
                          got:   2 rows, left out: no customer: 1, cancellation or refund (negative): 1""");
    }

    @Test
    void a_wrong_column_name_is_answered_with_the_nearest() {
        String file = write(folder, "orders.csv", HEADER + "a,2024-01-05,12\n");
        assertThat(problem(
                        folder,
                        () -> TransactionsSource.of(file).orderDate("order_dat").load()))
                .isEqualTo("""
                        orderDate (注文日) must be a column of the data.
                          where: FOLDER/orders.csv
                          got:   "order_dat"
                          known: customer_id, order_date, amount; did you mean order_date?
                          fix:   .orderDate("order_date")""");
    }

    @Test
    void a_column_that_no_name_gives_away_must_be_named() {
        assertThat(load("who,order_date,amount\na,2024-01-05,12\n")).isEqualTo("""
                        Some column must be the customerId (顧客ID), but no name says so.
                          where: FOLDER/orders.csv
                          known: who, order_date, amount
                          fix:   .customerId("..."), naming one of them""");
    }

    @Test
    void two_columns_that_fit_alike_must_be_told_apart() {
        assertThat(load("顧客ID,会員番号,注文日,金額\na,b,2024-01-05,12\n")).isEqualTo("""
                        One column must be the customerId (顧客ID), but several names fit.
                          where: FOLDER/orders.csv
                          got:   顧客ID, 会員番号
                          known: 顧客ID, 会員番号, 注文日, 金額
                          fix:   .customerId("顧客ID") or .customerId("会員番号")""");
    }

    @Test
    void unreadable_cells_are_shown_together_with_their_rows() {
        assertThat(load(HEADER + "a,2024-13-01,12\nb,2024-01-05,abc\nc,,7\nd,2024-01-05,\ne,2024-01-05,1,234\n"))
                .isEqualTo("""
                        Every row must be readable; 5 cells of 5 rows are not.
                          where: FOLDER/orders.csv
                          got:   row 2, order_date: "2024-13-01" (not a date)
                                 row 3, amount: "abc" (not an amount)
                                 row 4, order_date: empty (not a date)
                                 row 5, amount: empty (not an amount)
                                 row 6, whole row: "4 fields" (the header has 3)
                          known: dates like 2024-01-05, 2024/1/5, 20240105, 2024年1月5日; amounts like 1,234, ¥1,234, 12.50, △500
                          fix:   correct these cells in the file, or name the right column or pattern""");
    }

    @Test
    void many_unreadable_cells_are_counted_and_the_first_ones_shown() {
        String message = load(HEADER + "a,soon,12\n".repeat(5000));
        assertThat(message.lines().filter(line -> line.contains("soon"))).hasSize(20);
        assertThat(message).startsWith("Every row must be readable; 5,000 cells of 5,000 rows are not.");
        assertThat(message).contains("\n         … and 4,980 more\n");
    }

    @Test
    void a_date_whose_month_is_open_is_refused_until_a_pattern_says_it() {
        String file = write(folder, "orders.csv", HEADER + "a,1/5/2024,12\n");
        assertThat(problem(folder, () -> TransactionsSource.of(file).load())).isEqualTo("""
                        Every row must be readable; 1 cell of 1 row is not.
                          where: FOLDER/orders.csv
                          got:   row 2, order_date: "1/5/2024" (ambiguous: which is the month?)
                          known: dates like 2024-01-05, 2024/1/5, 20240105, 2024年1月5日; amounts like 1,234, ¥1,234, 12.50, △500
                          fix:   .orderDate("order_date", "M/d/yyyy") or .orderDate("order_date", "d/M/yyyy")""");
        assertThat(TransactionsSource.of(file)
                        .orderDate("order_date", "M/d/yyyy")
                        .load()
                        .firstDate())
                .isEqualTo("2024-01-05");
        assertThat(TransactionsSource.of(file)
                        .orderDate("order_date", "d/M/yyyy")
                        .load()
                        .firstDate())
                .isEqualTo("2024-05-01");
    }

    @Test
    void bytes_that_are_no_text_are_named_with_their_place() {
        byte[] bytes = (HEADER + "a,2024-01-05,12\nb").getBytes(StandardCharsets.UTF_8);
        byte[] bad = Arrays.copyOf(bytes, bytes.length + 2);
        bad[bytes.length] = (byte) 0xff;
        bad[bytes.length + 1] = '\n';
        String file = write(folder, "orders.csv", bad);
        assertThat(problem(folder, () -> TransactionsSource.of(file).load())).isEqualTo("""
                        The file must be text in one encoding (文字コード); it is not UTF-8 nor windows-31j.
                          where: FOLDER/orders.csv, row 3
                          got:   byte 0xFF at offset 47
                          fix:   .encoding("EUC-JP")   // or whatever wrote it; or save it as "CSV UTF-8\"""");
    }

    @Test
    void an_encoding_that_does_not_fit_is_an_error_and_not_a_guess() {
        String file = write(folder, "orders.csv", "\u9867\u5ba2ID,order_date,amount\n");
        assertThat(problem(
                        folder,
                        () -> TransactionsSource.of(file).encoding("US-ASCII").load()))
                .isEqualTo("""
                        The file must be text in one encoding (文字コード); it is not US-ASCII.
                          where: FOLDER/orders.csv, row 1
                          got:   byte 0xE9 at offset 0
                          fix:   .encoding("EUC-JP")   // or whatever wrote it; or save it as "CSV UTF-8\"""");
        assertThat(problem(
                        folder,
                        () -> TransactionsSource.of(file).encoding("UTF8-").load()))
                .isEqualTo("""
                        encoding (文字コード) must be one that Java knows.
                          got:   "UTF8-"
                          known: UTF-8, windows-31j, EUC-JP, UTF-16, windows-1252; did you mean UTF-8?
                          fix:   .encoding("windows-31j")""");
    }

    @Test
    void a_workbook_is_no_csv() {
        String file = write(folder, "orders.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThat(problem(folder, () -> TransactionsSource.of(file).load())).isEqualTo("""
                        The file must be text (CSV).
                          where: FOLDER/orders.xlsx
                          got:   an Excel workbook or a zip archive
                          fix:   save it as "CSV UTF-8" and read that file""");
    }

    @Test
    void a_cut_gzip_file_is_an_error() {
        byte[] packed = TestFiles.gzip((HEADER + "a,2024-01-05,12\n".repeat(9)).getBytes(StandardCharsets.UTF_8));
        String file = write(folder, "orders.csv.gz", Arrays.copyOf(packed, packed.length - 12));
        assertThat(problem(folder, () -> TransactionsSource.of(file).load())).isEqualTo("""
                        A gzip file must be whole.
                          where: FOLDER/orders.csv.gz
                          got:   EOFException: Unexpected end of ZLIB input stream
                          fix:   fetch or pack the file again""");
    }

    @Test
    void a_quote_that_is_never_closed_is_an_error() {
        assertThat(load(HEADER + "a,2024-01-05,\"12\nb,2024-01-06,5\n")).isEqualTo("""
                        The file must be CSV whose quotes are closed.
                          where: FOLDER/orders.csv
                          got:   Unclosed quoted field at end of input (record starting at line 2)
                          fix:   look at that line for a stray \"""");
    }

    @Test
    void a_sum_that_does_not_fit_is_an_error() {
        assertThat(load(HEADER + "a,2024-01-05,9000000000000000000\nb,2024-01-05,900000000000000000\n"))
                .isEqualTo("""
                        The sum of all amounts (金額) must fit into 18 digits of the minor unit.
                          got:   9000000000000000000 + 900000000000000000""");
    }

    @Test
    void settings_that_mean_nothing_are_refused_at_once() {
        assertThat(problem(folder, () -> TransactionsSource.of("a.csv").until("yesterday")))
                .isEqualTo("""
                        until (データの最終日) must be a day like 2024-01-05.
                          got:   "yesterday"
                          fix:   .until("2024-12-31")""");
        assertThat(problem(folder, () -> TransactionsSource.of("a.csv").currency("XYZ9")))
                .isEqualTo("""
                        currency (通貨) must be a code of ISO 4217.
                          got:   "XYZ9"
                          fix:   .currency("JPY")""");
        String file = write(folder, "orders.csv", HEADER);
        assertThat(problem(folder, () -> TransactionsSource.of(file)
                        .orderDate("order_date", "foo")
                        .load()))
                .isEqualTo("""
                        The pattern of orderDate (注文日) must be one of java.time, such as yyyyMMdd.
                          got:   "foo"
                          known: yyyy year, M or MM month, d or dd day, HH:mm:ss time
                          fix:   .orderDate("order_date", "d/M/yyyy")""");
        assertThat(problem(folder, () -> Transactions.of("JPY", Purchase.of("C1", "2024-01-05", "1.5"))))
                .isEqualTo("""
                        An amount (金額) in JPY must have at most 0 decimals and 18 digits.
                          got:   1.5""");
        assertThat(problem(folder, () -> Purchase.of("C1", "5 Jan", "1"))).isEqualTo("""
                        The day of a purchase (購入日) must be a day like 2024-01-05.
                          got:   "5 Jan"
                          fix:   Purchase.of("C1", "2024-01-05", "1")""");
        assertThat(problem(folder, () -> Purchase.of("C1", "2024-02-29", "1,200")))
                .isEqualTo("""
                        The amount of a purchase (購入金額) must be in plain digits.
                          got:   "1,200"
                          fix:   Purchase.of("C1", "2024-02-29", "1200")""");
        assertThat(problem(folder, () -> Transactions.of("JPY"))).isEqualTo("""
                        Transactions (購買履歴) must have at least one order.
                          got:   no purchase
                          fix:   Transactions.of("JPY", Purchase.of("C1", "2024-01-05", "1200"))""");
    }
}
