package org.ltvlab.report.internal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.NotebookLanguage;
import org.ltvlab.report.ReportFault;
import org.ltvlab.report.ReportLanguage;
import org.ltvlab.report.ReportOptions;

/** What a notebook gives to the report: title, lead, summary and body, with figures and tables numbered. */
public final class Manuscript {
    static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    private final ReportLanguage language;
    private final Exhibits exhibits;
    private final OutputHtml outputs;
    private final List<ReportFault> faults = new ArrayList<>();
    private final Element lead = new Element("div").addClass("lead");
    private final Element summary = new Element("div");
    private final Element body = new Element("div");
    private String title = "";

    private Manuscript(ReportLanguage language) {
        this.language = language;
        this.exhibits = new Exhibits(language);
        this.outputs = new OutputHtml(exhibits);
    }

    /** Reads the notebook; rules that it breaks are in {@link #faults()}. */
    public static Manuscript of(Notebook notebook, ReportOptions options) {
        Manuscript manuscript =
                new Manuscript(options.language().orElseGet(() -> ReportLanguage.of(NotebookLanguage.of(notebook))));
        manuscript.checkRun(notebook);
        manuscript.read(notebook, true);
        manuscript.read(notebook, false);
        manuscript.takeTitle(Json.text(notebook.metadata(), "title").strip());
        return manuscript;
    }

    /** The rules that the notebook breaks. */
    public List<ReportFault> faults() {
        List<ReportFault> all = new ArrayList<>(faults);
        all.addAll(exhibits.faults());
        return all;
    }

    /** How many figures there are. */
    public int figures() {
        return exhibits.figures();
    }

    /** How many tables there are. */
    public int tables() {
        return exhibits.tables();
    }

    ReportLanguage language() {
        return language;
    }

    String title() {
        return title.isEmpty() ? Phrase.REPORT.in(language) : title;
    }

    Element lead() {
        return lead;
    }

    Element summary() {
        return summary;
    }

    Element body() {
        return body;
    }

    private void checkRun(Notebook notebook) {
        List<Cell.Code> codes = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            if (cell instanceof Cell.Code code && !code.source().isBlank()) {
                codes.add(code);
            }
        }
        boolean noneRan = codes.stream()
                .allMatch(code ->
                        code.executionCount().isEmpty() && code.outputs().isEmpty());
        if (!codes.isEmpty() && noneRan) {
            faults.add(new ReportFault(
                    ReportFault.Rule.RUN, 0, "", "none of the notebook's " + codes.size() + " code cells has run"));
        }
    }

    /** Summary cells come first in the report, so their figures are numbered first. */
    private void read(Notebook notebook, boolean summaryCells) {
        int number = 0;
        for (Cell cell : notebook.cells()) {
            number++;
            CellTags tags = CellTags.of(cell.metadata());
            if (!tags.removed() && tags.summary() == summaryCells) {
                List<Element> elements = read(new Place(number, cell), tags);
                (summaryCells ? summary : body).appendChildren(folded(elements, cell, tags));
            }
        }
    }

    private List<Element> read(Place place, CellTags tags) {
        if (place.cell() instanceof Cell.Markdown markdown) {
            return List.of(OutputHtml.prose(MarkdownHtml.render(markdown.source(), markdown.attachments())));
        }
        if (place.cell() instanceof Cell.Code code && !tags.outputsRemoved()) {
            return outputs.render(place, code.outputs(), tags, faults);
        }
        return List.of();
    }

    private List<Element> folded(List<Element> elements, Cell cell, CellTags tags) {
        boolean fold = cell instanceof Cell.Code ? tags.outputFolded() : tags.folded();
        if (!fold || elements.isEmpty()) {
            return elements;
        }
        Element details = new Element("details");
        details.appendElement("summary").text(Phrase.DETAILS.in(language));
        details.appendChildren(elements);
        return List.of(details);
    }

    /** The first heading is the title if it is of the first level; what follows it in its cell leads in. */
    private void takeTitle(String stated) {
        title = stated;
        Element first = body.selectFirst(HEADINGS);
        boolean loneOrUnstated = stated.isEmpty() || body.select("h1").size() == 1;
        if (first == null || !first.normalName().equals("h1") || !loneOrUnstated) {
            return;
        }
        title = stated.isEmpty() ? first.text().strip() : stated;
        for (Node next = first.nextSibling(); next != null && !isHeading(next); next = first.nextSibling()) {
            lead.appendChild(next);
        }
        first.remove();
        body.select("div.prose:empty").remove();
    }

    private static boolean isHeading(Node node) {
        return node instanceof Element element && element.is(HEADINGS);
    }

    static JsonObject ltv(Notebook notebook) {
        return Json.object(notebook.metadata(), "ltv");
    }
}
