package org.ltvlab.report.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.report.ReportOptions;
import org.ltvlab.report.TitleItem;

/** The head of the report: title, lead, and who made it for whom as of when. */
final class TitleBlock {
    private TitleBlock() {}

    static Element of(Notebook notebook, Manuscript manuscript, ReportOptions options) {
        Element header = new Element("header").addClass("cover");
        header.appendElement("h1").text(manuscript.title());
        String subtitle = Json.text(notebook.metadata(), "subtitle");
        if (!subtitle.isBlank()) {
            header.appendElement("p").addClass("subtitle").text(subtitle);
        }
        if (!manuscript.lead().text().isBlank()) {
            header.appendChild(manuscript.lead());
        }
        Element list = new Element("dl").addClass("particulars");
        for (TitleItem item : TitleItem.values()) {
            String value = value(item, notebook, options);
            if (!value.isBlank()) {
                Element pair = list.appendElement("div").addClass(item.name().toLowerCase(Locale.ROOT));
                pair.appendElement("dt").text(item.label(manuscript.language()));
                pair.appendElement("dd").text(Dates.spelled(value, manuscript.language()));
            }
        }
        if (list.childrenSize() > 0) {
            header.appendChild(list);
        }
        return header;
    }

    /** What the options say, else the notebook's metadata, else its parameters, else what the run noted. */
    static String value(TitleItem item, Notebook notebook, ReportOptions options) {
        String stated = options.titleItems().getOrDefault(item, "");
        if (!stated.isBlank()) {
            return stated.strip();
        }
        JsonObject run = Manuscript.ltv(notebook);
        JsonObject noted = new JsonObject();
        if (item == TitleItem.AS_OF) { // the day that was used is part of every number, also when nobody asked for one
            noted = Json.object(Json.object(run, "facts"), "ltvlab");
        }
        for (JsonObject holder : List.of(notebook.metadata(), Json.object(run, "parameters"), noted)) {
            for (String key : item.keys()) {
                String value = names(holder.get(key));
                if (!value.isBlank()) {
                    return value;
                }
            }
        }
        return "";
    }

    /** A text, or names in a list: Jupyter keeps authors as a list of objects with a name. */
    private static String names(@Nullable JsonElement element) {
        if (element == null || !element.isJsonArray()) {
            return Texts.unquoted(Json.text(element));
        }
        return element.getAsJsonArray().asList().stream()
                .map(one -> one.isJsonObject() ? Json.text(one.getAsJsonObject(), "name") : Json.text(one))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
    }
}
