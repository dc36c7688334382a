package org.ltvlab.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.report.internal.Manuscript;
import org.ltvlab.report.internal.Page;

/**
 * A client report as one HTML file that needs nothing from outside: no script, no network, fonts and images within.
 *
 * <p>The same notebook and options give the same bytes, on any machine and day.
 *
 * <pre>{@code
 * byte[] file = HtmlReport.of(executed, ReportOptions.fromNotebook().titleItem(CLIENT, "株式会社みほん")).bytes();
 * }</pre>
 */
public final class HtmlReport {
    private final String html;
    private final int figures;
    private final int tables;

    private HtmlReport(String html, int figures, int tables) {
        this.html = html;
        this.figures = figures;
        this.tables = tables;
    }

    /**
     * The report of an executed notebook.
     *
     * @throws ReportRefused if the notebook has not run, a cell has failed, or a chart has no title or alt text
     */
    public static HtmlReport of(Notebook notebook, ReportOptions options) {
        Manuscript manuscript = Manuscript.of(notebook, options);
        List<ReportFault> faults = new ArrayList<>(manuscript.faults());
        if (options.lenient()) {
            faults.removeIf(fault -> fault.rule() == ReportFault.Rule.CAPTION);
        }
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(ReportFault::rule).thenComparing(ReportFault::cell));
            throw new ReportRefused(faults);
        }
        return new HtmlReport(Page.of(notebook, manuscript, options).html(), manuscript.figures(), manuscript.tables());
    }

    /** The whole document. */
    public String html() {
        return html;
    }

    /** The file's bytes, in UTF-8. */
    public byte[] bytes() {
        return html.getBytes(UTF_8);
    }

    /** How many figures are numbered in it. */
    public int figures() {
        return figures;
    }

    /** How many tables are numbered in it. */
    public int tables() {
        return tables;
    }

    @Override
    public String toString() {
        return "report of " + figures + " figures and " + tables + " tables";
    }
}
