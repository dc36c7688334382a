package org.ltvlab.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ltvlab.chart.ChartPng;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.parameters.ParameterTable;
import org.ltvlab.report.HtmlReport;
import org.ltvlab.report.ReportFont;
import org.ltvlab.report.ReportOptions;

/** Makes a report with the font of the charts and writes it whole or not at all. */
public final class Reports {
    private Reports() {}

    /**
     * The report of a run.
     *
     * @param executed the notebook as it ran
     * @param original the notebook before the run, for the defaults of its parameters
     * @param command the line that makes the report again
     */
    public static HtmlReport html(Notebook executed, Notebook original, String command, boolean lenient) {
        ReportOptions options = ReportOptions.fromNotebook()
                .font(Carried.FONT)
                .defaults(defaults(original))
                .command(command);
        return HtmlReport.of(executed, lenient ? options.leniently() : options);
    }

    /** Writes the report beside its place and moves it there, so that a half-written one is never seen. */
    public static void write(HtmlReport report, Path target) throws IOException {
        Path draft = target.toAbsolutePath().resolveSibling(".report-" + UUID.randomUUID() + ".part");
        try {
            // Not createTempFile: its files are for their owner alone, and a report is made to be handed on.
            Files.write(draft, report.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Map<String, String> defaults(Notebook notebook) {
        Map<String, String> values = new LinkedHashMap<>();
        ParameterTable.of(notebook).rows().forEach(row -> values.put(row.name(), row.standard()));
        return values;
    }

    /** Read once: unpacking both weights takes longer than writing most reports. */
    private static final class Carried {
        static final ReportFont FONT = ReportFont.of(font("BIZUDPGothic-Regular.ttf"), font("BIZUDPGothic-Bold.ttf"));
    }

    private static byte[] font(String name) {
        try (InputStream in = Objects.requireNonNull(ChartPng.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
