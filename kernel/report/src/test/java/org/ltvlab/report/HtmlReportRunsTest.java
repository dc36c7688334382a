package org.ltvlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportRunsTest {
    private static final ReportOptions OPTIONS = ReportOptions.fromNotebook()
            .font(Notebooks.font())
            .command("./ltv report notebooks/ja/client-report.ipynb -o report.html -p asOf=2025-12-31");

    @Test
    void a_whole_report_is_written_and_stays_small() throws IOException {
        HtmlReport report = HtmlReport.of(SampleNotebook.japanese(), OPTIONS);
        Path file = Path.of("target/sample-report.html");
        Files.write(file, report.bytes());
        assertThat(report.figures()).isEqualTo(3);
        assertThat(report.tables()).isEqualTo(2);
        assertThat(report).hasToString("report of 3 figures and 2 tables");
        assertThat(Files.size(file)).isLessThan(2_000_000);
    }

    @Test
    void the_same_notebook_gives_the_same_bytes() {
        byte[] first = HtmlReport.of(SampleNotebook.japanese(), OPTIONS).bytes();
        assertThat(HtmlReport.of(SampleNotebook.japanese(), OPTIONS).bytes()).isEqualTo(first);
    }

    @Test
    void ten_charts_and_five_tables_stay_under_two_megabytes() {
        Notebooks notebook = Notebooks.notebook().markdown("# 大きな報告書");
        for (int i = 0; i < 10; i++) {
            notebook.code(Notebooks.chart("{\"kind\": \"chart\", \"title\": \"図の題名\", \"alt\": \"図の説明\"}"));
        }
        for (int i = 0; i < 5; i++) {
            notebook.code(List.of(Notebooks.table(
                    "<table><tr><td>値</td></tr></table>", "{\"kind\": \"table\", \"title\": \"表の題名\"}")));
        }
        assertThat(HtmlReport.of(notebook.built(), OPTIONS).bytes().length).isLessThan(2_000_000);
    }
}
