package org.ltvlab.report.internal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.ltvlab.report.ReportFault;
import org.ltvlab.report.ReportLanguage;

/** Figures and tables, numbered in the order in which they are asked for. */
final class Exhibits {
    /** How wide the column of text is, in CSS pixels. */
    private static final int TEXT_WIDTH = 752;

    private final ReportLanguage language;
    private final List<ReportFault> faults = new ArrayList<>();
    private int figures;
    private int tables;

    Exhibits(ReportLanguage language) {
        this.language = language;
    }

    int figures() {
        return figures;
    }

    int tables() {
        return tables;
    }

    List<ReportFault> faults() {
        return faults;
    }

    /** A chart under its number and title, with source, n and note below. */
    Element figure(Place place, Pictures.Picture picture, JsonObject facts) {
        figures++;
        String title = Json.text(facts, "title").strip();
        String alt = Json.text(facts, "alt").strip();
        check(place, "chart " + figures, title.isEmpty(), alt.isEmpty());
        Element figure = frame("figure-" + figures, Phrase.FIGURE.in(language) + figures, title);
        Element box = figure.appendElement("div").addClass("scroll");
        box.attr("role", "group").attr("tabindex", "0").attr("aria-labelledby", "figure-" + figures + "-title");
        Element image = box.appendElement("img").attr("src", picture.uri());
        image.attr("alt", alt.isEmpty() ? Phrase.FIGURE.in(language) + figures : alt);
        size(image, picture, Json.whole(facts, "titleHeight"));
        below(figure, facts);
        return figure.addClass("chart").addClass(picture.width() > TEXT_WIDTH ? "broad" : "plain");
    }

    /** A table under its number and title, with source, n and note below. */
    Element table(Place place, Element table, JsonObject facts) {
        tables++;
        Element caption = table.selectFirst("caption");
        String title = Json.text(facts, "title").strip();
        if (caption != null) {
            title = title.isEmpty() ? caption.text().strip() : title;
            caption.remove();
        }
        check(place, "table " + tables, title.isEmpty(), false);
        Element figure = frame("table-" + tables, Phrase.TABLE.in(language) + tables, title);
        figure.appendChild(TableFrames.framed(table, "aria-labelledby", "table-" + tables + "-title"));
        below(figure, facts);
        return figure.addClass("table").addClass(TableFrames.isShort(table) ? "whole" : "long");
    }

    /** A title that is painted at the top of the picture is hidden there: it stands above the picture already. */
    private static void size(Element image, Pictures.Picture picture, int titleHeight) {
        int width = picture.width();
        int height = picture.height();
        if (width <= 0 || height <= 0) {
            return;
        }
        if (titleHeight > 0 && titleHeight < height / 2) {
            height -= titleHeight;
            image.addClass("below-title").attr("style", "aspect-ratio: " + width + " / " + height);
        }
        image.attr("width", String.valueOf(width)).attr("height", String.valueOf(height));
    }

    private void check(Place place, String what, boolean noTitle, boolean noAlt) {
        if (noTitle || noAlt) {
            String missing = noTitle && noAlt ? "no title and no alt text" : noTitle ? "no title" : "no alt text";
            faults.add(place.fault(ReportFault.Rule.CAPTION, what + " has " + missing));
        }
    }

    private Element frame(String id, String label, String title) {
        Element figure = new Element("figure").id(id).attr("role", "group").attr("aria-labelledby", id + "-title");
        Element caption = figure.appendElement("figcaption").id(id + "-title");
        caption.appendElement("span").addClass("label").text(label);
        caption.appendText(" ");
        caption.appendElement("span").addClass("title").text(title.isEmpty() ? Phrase.UNTITLED.in(language) : title);
        return figure;
    }

    private void below(Element figure, JsonObject facts) {
        Element line = new Element("p").addClass("source");
        fact(line, Phrase.SOURCE.in(language), Json.text(facts, "source"));
        fact(line, "n", Json.number(facts, "n"));
        fact(line, Phrase.NOTE.in(language), Json.text(facts, "note"));
        if (line.childrenSize() > 0) {
            figure.appendChild(line);
        }
    }

    private void fact(Element line, String label, String value) {
        if (!value.isBlank()) {
            String separator = label.equals("n") ? " = " : language.pick("：", ": ");
            Element item = line.appendElement("span");
            item.appendElement("b").text(label);
            item.appendText(separator + value.strip());
            line.appendText(" ");
        }
    }
}
