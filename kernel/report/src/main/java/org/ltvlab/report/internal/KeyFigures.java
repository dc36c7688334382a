package org.ltvlab.report.internal;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A table of one row in the summary reads as a row of large figures under their names. */
final class KeyFigures {
    private static final int MOST = 6;

    private KeyFigures() {}

    static void emphasise(Element summary) {
        for (Element table : summary.select("table")) {
            Elements heads = table.select("thead th");
            Elements values = table.select("tbody td");
            boolean oneRow = table.select("tbody tr").size() == 1;
            boolean numbered = table.parents().is("figure");
            if (oneRow && !numbered && heads.size() == values.size() && heads.size() <= MOST) {
                replace(table, heads, values);
            }
        }
    }

    private static void replace(Element table, Elements heads, Elements values) {
        Element list = new Element("dl").addClass("key-figures");
        for (int i = 0; i < heads.size(); i++) {
            Element pair = list.appendElement("div");
            pair.appendElement("dt").text(heads.get(i).text());
            pair.appendElement("dd").text(values.get(i).text());
        }
        Element box = table.closest("div.scroll");
        (box == null ? table : box).replaceWith(list);
    }
}
