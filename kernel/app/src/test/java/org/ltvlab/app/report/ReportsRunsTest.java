package org.ltvlab.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.notebook.Notebooks;
import org.ltvlab.report.HtmlReport;
import org.ltvlab.report.ReportOptions;

class ReportsRunsTest {
    private static final HtmlReport REPORT = HtmlReport.of(
            Notebooks.parse("{\"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}"),
            ReportOptions.fromNotebook());

    @TempDir
    private Path folder;

    /** A report is handed on: whoever may read the folder's other new files may read it, as the umask says. */
    @Test
    void a_report_may_be_read_by_whom_any_new_file_may_be_read() throws IOException {
        Path any = Files.writeString(folder.resolve("any.txt"), "any");
        Path report = folder.resolve("report.html");
        Reports.write(REPORT, report);
        assertThat(Files.getPosixFilePermissions(report)).isEqualTo(Files.getPosixFilePermissions(any));
    }

    @Test
    void a_report_replaces_the_former_one_and_leaves_nothing_else_behind() throws IOException {
        Path report = Files.writeString(folder.resolve("report.html"), "the former one");
        Reports.write(REPORT, report);
        assertThat(report).hasBinaryContent(REPORT.bytes());
        assertThat(folder.toFile().list()).containsExactly("report.html");
    }
}
