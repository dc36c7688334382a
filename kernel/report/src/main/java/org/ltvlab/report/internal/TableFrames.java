package org.ltvlab.report.internal;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What a table needs around it: a box that scrolls when the table is wider than a telephone. */
final class TableFrames {
    private static final int TELEPHONE = 30;
    private static final int SHEET = 88;
    private static final int WIDE_SHEET = 130;
    private static final int PADDING = 3;
    private static final int UNBROKEN = 14;
    private static final int INTERVAL = 24;
    private static final int SENTENCE = 32;
    private static final int LINES_OF_A_HEAD = 2;
    private static final int ROWS_KEPT_TOGETHER = 14;

    private TableFrames() {}

    /** The table in its box; one that scrolls gets a name: {@code aria-label}, or {@code aria-labelledby} an id. */
    static Element framed(Element table, String nameAttribute, String name) {
        complete(table);
        int width = width(table);
        Element box = new Element("div").addClass("scroll");
        if (width > TELEPHONE) {
            box.attr("role", "group").attr("tabindex", "0").attr(nameAttribute, name);
        }
        if (width > SHEET) {
            table.addClass(width > WIDE_SHEET ? "very-wide" : "wide");
        }
        box.appendChild(table);
        return box;
    }

    /** Whether the table fits on a page and so stays in one piece. */
    static boolean isShort(Element table) {
        return table.select("tr").size() <= ROWS_KEPT_TOGETHER;
    }

    private static void complete(Element table) {
        for (Element head : table.select("thead th")) {
            if (!head.hasAttr("scope")) {
                head.attr("scope", "col");
            }
            if (head.text().isBlank() && head.childrenSize() == 0) {
                head.removeAttr("scope").tagName("td");
            }
        }
        for (Element cell : table.select("th, td")) {
            if (isUnbroken(cell.text())) {
                cell.addClass("short");
            } else if (Texts.width(cell.text()) >= SENTENCE) {
                cell.addClass("sentence");
            }
        }
        for (Element head : table.select("tbody th")) {
            if (!head.hasAttr("scope")) {
                head.attr("scope", "row");
            }
        }
    }

    /** The columns' widest cells side by side. */
    private static int width(Element table) {
        Map<Integer, Integer> columns = new HashMap<>();
        for (Element row : table.select("tr")) {
            int column = 0;
            for (Element cell : row.select("th, td")) {
                columns.merge(column++, PADDING + width(cell, row), Math::max);
            }
        }
        return columns.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int width(Element cell, Element row) {
        boolean breaks = !isUnbroken(cell.text()) && row.closest("thead") != null;
        return Math.min(Texts.width(cell.text()) / (breaks ? LINES_OF_A_HEAD : 1), TELEPHONE);
    }

    /** A short text, or an interval such as {@code 2.7%–3.1%/month}, stays on one line. */
    private static boolean isUnbroken(String text) {
        int width = Texts.width(text);
        return width <= UNBROKEN || (width <= INTERVAL && text.contains("–") && !text.contains(" "));
    }
}
