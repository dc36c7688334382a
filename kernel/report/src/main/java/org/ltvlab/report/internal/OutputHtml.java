package org.ltvlab.report.internal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.report.ReportFault;

/** What code cells put out, as elements of the report. */
final class OutputHtml {
    private final Exhibits exhibits;

    OutputHtml(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    /** The outputs of a cell; a failure that is not allowed for becomes a fault. */
    List<Element> render(Place place, List<Output> outputs, CellTags tags, List<ReportFault> faults) {
        List<Element> elements = new ArrayList<>();
        StringBuilder printed = new StringBuilder();
        for (Output output : outputs) {
            if (output instanceof Output.Stream stream) {
                if (stream.name().equals("stdout") && !tags.printedRemoved()) {
                    printed.append(stream.text());
                }
                continue;
            }
            flush(printed, elements);
            if (output instanceof Output.Content content) {
                elements.addAll(content(place, content));
            } else if (output instanceof Output.Failure failure) {
                String message = Texts.printed(failure.name() + ": " + failure.message());
                if (tags.mayFail()) {
                    elements.add(new Element("pre").addClass("failure").text(message));
                } else {
                    faults.add(place.fault(ReportFault.Rule.NO_FAILURE, firstLine(message)));
                }
            }
        }
        flush(printed, elements);
        return elements;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static void flush(StringBuilder printed, List<Element> elements) {
        String text = Texts.printed(printed.toString());
        if (!text.isBlank()) {
            elements.add(new Element("pre").addClass("printed").text(text));
        }
        printed.setLength(0);
    }

    private List<Element> content(Place place, Output.Content content) {
        JsonObject data = content.data();
        JsonObject facts = Json.object(content.metadata(), "ltv");
        String kind = Json.text(facts, "kind");
        Optional<Pictures.Picture> picture = Pictures.of(data, content.metadata());
        if (picture.isPresent() && !kind.equals("table") && !kind.equals("text")) {
            return List.of(exhibits.figure(place, picture.get(), facts));
        }
        Element html = SafeHtml.clean(Json.text(data, "text/html"));
        if (!html.text().isBlank() || html.selectFirst("img") != null) {
            return List.of(kind.equals("table") ? tables(place, html, facts) : prose(html));
        }
        return text(data);
    }

    private Element tables(Place place, Element html, JsonObject facts) {
        Element table = html.selectFirst("table");
        return table == null ? prose(html) : exhibits.table(place, table, facts);
    }

    private static List<Element> text(JsonObject data) {
        String markdown = Json.text(data, "text/markdown");
        if (!markdown.isBlank()) {
            return List.of(prose(MarkdownHtml.render(markdown, new JsonObject())));
        }
        String latex = Json.text(data, "text/latex");
        String plain = Texts.printed(latex.isBlank() ? Json.text(data, "text/plain") : latex);
        return plain.isBlank()
                ? List.of()
                : List.of(new Element("pre").addClass("result").text(plain));
    }

    /** Free text in which tables get their boxes; they are not numbered. */
    static Element prose(Element html) {
        for (Element table : html.select("table")) {
            Element caption = table.selectFirst("caption");
            String name = caption == null || caption.text().isBlank() ? headOf(table) : caption.text();
            Element mark = new Element("div");
            table.replaceWith(mark);
            mark.replaceWith(TableFrames.framed(table, "aria-label", name));
        }
        return html.addClass("prose");
    }

    private static String headOf(Element table) {
        Element row = table.selectFirst("tr");
        return row == null ? "" : String.join(", ", row.select("th, td").eachText());
    }
}
