package org.ltvlab.table;

import java.util.List;
import java.util.Locale;
import org.ltvlab.view.TableView;

/**
 * Tables as HTML for notebooks and reports: no scripts, every text escaped, colours inherited so that light and dark
 * themes both read well.
 */
public final class HtmlTable {
    private static final String LINE = "rgba(128,128,128,.45)";
    private static final String TABLE = "border-collapse:collapse;margin:0;font-variant-numeric:tabular-nums";
    private static final String CAPTION =
            "caption-side:top;text-align:left;font-weight:bold;padding:0 0 .4em;color:inherit";
    private static final String HEAD = "padding:.3em .8em;font-weight:bold;vertical-align:bottom;white-space:normal;"
            + "border-bottom:2px solid " + LINE + ";";
    private static final String CELL = "padding:.25em .8em;border-bottom:1px solid " + LINE + ";";
    private static final int ONE_LINE = 100;
    /** The width of a bold letter, and of the space beside the text of a cell, in the size of the text. */
    private static final double HALF_WIDTH = 0.61;

    private static final double PADDING = 1.6;
    private static final String NUMBER = "text-align:right;white-space:nowrap";
    private static final String TEXT = "text-align:left";

    private HtmlTable() {}

    /**
     * A table as one HTML element; a long one is cut to its first 20 and last 5 rows and says so.
     *
     * @throws org.ltvlab.problem.LtvProblem if there are no columns, or a row has not one cell a column
     */
    public static String html(TableView view) {
        Grid grid = Grid.of(view);
        StringBuilder html = new StringBuilder("<div class=\"ltv-table\" style=\"overflow-x:auto\">");
        html.append("<table style=\"").append(TABLE).append(width(grid)).append("\">");
        if (!view.caption().title().isEmpty()) {
            html.append("<caption style=\"").append(CAPTION).append("\">");
            html.append(Html.escaped(view.caption().title())).append("</caption>");
        }
        head(grid, html);
        body(grid, html);
        html.append("</table>");
        if (!grid.notes().isEmpty()) {
            html.append("<div class=\"ltv-note\" style=\"font-size:.9em;opacity:.8;margin:.4em 0 0\">");
            html.append(Html.escaped(String.join(" ", grid.notes()))).append("</div>");
        }
        return html.append("</div>").toString();
    }

    /**
     * A caption is as wide as its table: a formula above two narrow columns would break into a tower of lines. Such a
     * table is as wide as its title, as far as there is room.
     */
    private static String width(Grid grid) {
        double title = HALF_WIDTH
                * Math.min(ONE_LINE, TextWidth.of(grid.view().caption().title()));
        double columns = PADDING * grid.numeric().size();
        for (int i = 0; i < grid.numeric().size(); i++) {
            columns += HALF_WIDTH * widest(grid, i);
        }
        return title <= columns ? "" : String.format(Locale.ROOT, ";width:100%%;max-width:%.0fem", Math.ceil(title));
    }

    private static int widest(Grid grid, int column) {
        int widest = TextWidth.of(grid.view().columns().get(column).head());
        for (List<String> row : grid.cells()) {
            widest = Math.max(widest, TextWidth.of(row.get(column)));
        }
        return widest;
    }

    private static void head(Grid grid, StringBuilder html) {
        html.append("<thead><tr>");
        for (int i = 0; i < grid.numeric().size(); i++) {
            html.append("<th scope=\"col\" style=\"")
                    .append(HEAD)
                    .append(align(grid, i))
                    .append("\">");
            html.append(Html.escaped(grid.view().columns().get(i).head())).append("</th>");
        }
        html.append("</tr></thead>");
    }

    private static void body(Grid grid, StringBuilder html) {
        html.append("<tbody>");
        TableView.Gap gap = grid.view().gap();
        for (int i = 0; i < grid.cells().size(); i++) {
            if (gap.rows() > 0 && i == gap.after()) {
                html.append("<tr><td colspan=\"")
                        .append(grid.numeric().size())
                        .append("\" style=\"")
                        .append(CELL);
                html.append("text-align:center\">")
                        .append(Html.escaped(grid.gapText()))
                        .append("</td></tr>");
            }
            row(grid, grid.cells().get(i), html);
        }
        html.append("</tbody>");
    }

    private static void row(Grid grid, List<String> cells, StringBuilder html) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            boolean name = i == 0 && !grid.numeric().get(0);
            html.append(name ? "<th scope=\"row\" style=\"font-weight:normal;" : "<td style=\"");
            html.append(CELL).append(align(grid, i)).append("\">").append(Html.escaped(cells.get(i)));
            html.append(name ? "</th>" : "</td>");
        }
        html.append("</tr>");
    }

    private static String align(Grid grid, int column) {
        return grid.numeric().get(column) ? NUMBER : TEXT;
    }
}
