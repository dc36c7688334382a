package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input to {@code ltv report}: a message that helps, an exit code, and nothing left behind. */
class ReportInputChecksTest {
    private static final String REPORT =
            Project.ROOT.resolve("notebooks/en/client-report.ipynb").toString();

    @TempDir
    private Path folder;

    @Test
    void a_missing_file_is_named_with_the_files_that_are_there() {
        Workplace place = new Workplace(folder).with("orders.csv", "").with("notes.txt", "");
        refused(place, 1, "-p", "file=" + folder.resolve("order.csv"))
                .contains("transactions(file) needs a file that exists.\n  got:   \"" + folder.resolve("order.csv")
                        + "\": no such file\n")
                .endsWith("  fix:   -p file=" + folder.resolve("orders.csv") + "\n");
    }

    @Test
    void a_wrong_column_brings_the_nearest_one() {
        Workplace place = new Workplace(folder)
                .with("orders.csv", "customer,ordered_on,price\nA,2024-01-05,1000\nB,2024-02-05,500\n");
        refused(place, 1, "-p", "file=" + folder.resolve("orders.csv"), "-p", "amount=pirce")
                .contains("""
                        amount (金額) must be a column of the data.
                          where: %s
                          got:   "pirce"
                          known: customer, ordered_on, price; did you mean price?
                          fix:   .amount("price")
                        """.formatted(folder.resolve("orders.csv")))
                .endsWith("  fix:   -p amount=price\n");
    }

    @Test
    void two_columns_of_a_currency_are_told_apart_by_a_parameter() {
        Workplace place = new Workplace(folder)
                .with("orders.csv", "customer,date,amount,currency,currency_code\nA,2024-01-05,10,euro,EUR\n");
        String file = "file=" + folder.resolve("orders.csv");
        refused(place, 1, "-p", file)
                .contains("several names fit")
                .endsWith("  fix:   -p currencyColumn=currency or -p currencyColumn=currency_code\n");
        Project.Ended ended =
                place.ltv("report", REPORT, "-o", "report.html", "-p", file, "-p", "currencyColumn=currency_code");
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(place.read("report.html")).contains("€10.00");
    }

    @Test
    void a_day_that_is_none_is_answered_with_the_parameter() {
        refused(new Workplace(folder), 1, "-p", "asOf=x")
                .contains("got:   \"x\"\n")
                .endsWith("  fix:   -p asOf=2024-12-31\n");
    }

    @Test
    void a_report_is_not_written_over_its_notebook() {
        Workplace place = new Workplace(folder).withNotebook("n.ipynb", "System.out.println(\"ran\");");
        String before = place.read("n.ipynb");
        assertThat(leavesNothing(place, 2, "report", "n.ipynb", "-o", "./n.ipynb")
                        .output())
                .isEqualTo("""
                        The report must not be written over its notebook.
                          got:   -o ./n.ipynb
                          fix:   -o report.html
                          see:   ltv report --help
                        """);
        assertThat(place.read("n.ipynb")).isEqualTo(before);
    }

    @Test
    void unreadable_dates_and_amounts_are_all_listed_with_their_rows() {
        Workplace place = new Workplace(folder).with("orders.csv", """
                        customer,date,amount
                        A,2024-01-05,1000
                        A,2024-13-05,2000
                        B,soon,3000
                        B,2024-02-01,many
                        C,2024-03-01,500
                        """);
        refused(place, 1, "-p", "file=" + folder.resolve("orders.csv"))
                .contains("""
                        Every row must be readable; 3 cells of 5 rows are not.
                          where: %s
                          got:   row 3, date: "2024-13-05" (not a date)
                                 row 4, date: "soon" (not a date)
                                 row 5, amount: "many" (not an amount)
                        """.formatted(folder.resolve("orders.csv")))
                .contains("fix:   correct these cells in the file");
    }

    @Test
    void an_empty_file_is_refused() {
        Workplace place = new Workplace(folder).with("orders.csv", "");
        refused(place, 1, "-p", "file=" + folder.resolve("orders.csv"))
                .contains("""
                        The file must have a header and at least one row.
                          where: %s
                          got:   an empty file
                        """.formatted(folder.resolve("orders.csv")));
    }

    @Test
    void a_file_of_heads_alone_is_refused() {
        Workplace place = new Workplace(folder).with("orders.csv", "customer,date,amount\n");
        refused(place, 1, "-p", "file=" + folder.resolve("orders.csv"))
                .contains("At least one row must count as an order.")
                .contains("got:   0 rows");
    }

    @Test
    void a_wrong_encoding_is_refused_with_the_byte_that_shows_it() {
        Workplace place =
                new Workplace(folder).with("orders.csv", "顧客ID,注文日,金額\nあ,2024-01-01,100\n", Charset.forName("EUC-JP"));
        refused(place, 1, "-p", "file=" + folder.resolve("orders.csv"))
                .contains("""
                        The file must be text in one encoding (文字コード); it is not UTF-8 nor windows-31j.
                          where: %s, row 1
                          got:   byte 0xB8 at offset 0
                          fix:   .encoding("EUC-JP")   // or whatever wrote it; or save it as "CSV UTF-8"
                        """.formatted(folder.resolve("orders.csv")))
                .endsWith("  fix:   -p encoding=EUC-JP\n");
    }

    @Test
    void an_unknown_parameter_brings_the_nearest_one() {
        refused(new Workplace(folder), 2, "-p", "fil=orders.csv")
                .startsWith("""
                        A parameter must be declared in the cell tagged `parameters`.
                          got:   fil
                          known: file, asOf, client, horizon,""")
                .contains("; did you mean file?");
    }

    @Test
    void a_parameter_of_the_wrong_type_is_refused_before_anything_runs() {
        refused(new Workplace(folder), 2, "-p", "horizon=soon").isEqualTo("""
                        The parameter `horizon` must be a whole number (int, 整数).
                          got:   soon
                          fix:   -p horizon=6
                        """);
    }

    @Test
    void a_failing_cell_gives_no_report() {
        Workplace place = new Workplace(folder).withNotebook("n.ipynb", "int a = 1;", "int b = a / 0;", "a");
        Project.Ended ended = leavesNothing(place, 1, "report", "n.ipynb", "-o", "report.html");
        assertThat(ended.output())
                .contains("ArithmeticException: / by zero")
                .contains("int b = a / 0;")
                .contains("""
                        Every cell must run to its end.
                          where: cell [2] of 3, line 1 (int b = a / 0;)
                          got:   ArithmeticException: / by zero""");
    }

    @Test
    void a_cell_that_does_not_compile_gives_no_report() {
        Workplace place = new Workplace(folder).withNotebook("n.ipynb", "int a = 1;\nint b = c;");
        Project.Ended ended = leavesNothing(place, 1, "report", "n.ipynb", "-o", "report.html");
        assertThat(ended.output())
                .contains("cell [1] of 1, line 2")
                .contains("int b = c;")
                .contains("^");
    }

    @Test
    void a_corrupt_notebook_is_refused_at_its_place() {
        Workplace place = new Workplace(folder).with("n.ipynb", "{\"cells\": [");
        assertThat(leavesNothing(place, 2, "report", "n.ipynb", "-o", "report.html")
                        .output())
                .isEqualTo("""
                        A notebook must be valid JSON: a value must stand here.
                          where: n.ipynb, line 1, column 12
                          got:   the end of the file
                          fix:   the file was cut off: take it from a copy or from version control
                        """);
    }

    @Test
    void a_missing_notebook_is_named() {
        Workplace place = new Workplace(folder).withNotebook("client.ipynb", "1");
        assertThat(leavesNothing(place, 2, "report", "clinet.ipynb", "-o", "report.html")
                        .output())
                .startsWith(
                        "The notebook must be a file that is there.\n  where: clinet.ipynb\n  got:   no such file\n")
                .contains("client.ipynb");
    }

    @Test
    void a_folder_that_is_missing_is_noticed_before_the_work() {
        Workplace place = new Workplace(folder).withNotebook("n.ipynb", "System.out.println(\"ran\");");
        assertThat(leavesNothing(place, 2, "report", "n.ipynb", "-o", "no/such/report.html")
                        .output())
                .isEqualTo("""
                        The output must be a file in a folder that exists.
                          got:   no/such/report.html
                          fix:   mkdir -p no/such
                          see:   ltv report --help
                        """);
    }

    @Test
    void a_chart_without_caption_breaks_a_rule_of_reports() {
        Workplace place = new Workplace(folder)
                .withNotebook(
                        "n.ipynb",
                        "var c = new org.knowm.xchart.XYChartBuilder().width(300).height(200).build();\n"
                                + "c.addSeries(\"a\", new double[] {1, 2}, new double[] {1, 2});\nc");
        assertThat(leavesNothing(place, 7, "report", "n.ipynb", "-o", "report.html")
                        .output())
                .contains("title")
                .contains("fix:");
        assertThat(place.ltv("report", "n.ipynb", "-o", "report.html", "--lenient")
                        .code())
                .isZero();
        assertThat(place.files()).contains("report.html");
    }

    @Test
    void a_misspelt_command_brings_the_nearest_one() {
        Project.Ended ended = leavesNothing(new Workplace(folder), 2, "repot");
        assertThat(ended.output()).contains("repot").contains("ltv report");
    }

    private static AbstractStringAssert<?> refused(Workplace place, int code, String... parameters) {
        List<String> arguments = new ArrayList<>(List.of("report", REPORT, "-o", "report.html"));
        arguments.addAll(List.of(parameters));
        return assertThat(
                leavesNothing(place, code, arguments.toArray(String[]::new)).output());
    }

    private static Project.Ended leavesNothing(Workplace place, int code, String... arguments) {
        List<String> before = place.files();
        Project.Ended ended = place.ltv(arguments);
        assertThat(ended.code()).as(ended.output()).isEqualTo(code);
        assertThat(ended.output()).doesNotContain("\u001b").doesNotContain("LTV Lab has a fault");
        assertThat(place.files()).isEqualTo(before);
        return ended;
    }
}
