package org.ltvlab.table;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.view.TableView;

/** Tables as plain text, aligned where a full-width character takes two columns. */
public final class TextTable {
    private static final String BETWEEN = "  ";

    private TextTable() {}

    /**
     * A table as lines of text without a final line break; a long one is cut to its first 20 and last 5 rows and says so.
     *
     * @throws org.ltvlab.problem.LtvProblem if there are no columns, or a row has not one cell a column
     */
    public static String text(TableView view) {
        Grid grid = Grid.of(view);
        List<String> heads =
                view.columns().stream().map(column -> oneLine(column.head())).toList();
        int[] widths = widths(heads, grid.cells());
        List<String> lines = new ArrayList<>();
        if (!view.caption().title().isEmpty()) {
            lines.add(oneLine(view.caption().title()));
        }
        lines.add(line(grid, heads, widths));
        lines.add(rule(widths));
        for (int i = 0; i < grid.cells().size(); i++) {
            if (grid.view().gap().rows() > 0 && i == grid.view().gap().after()) {
                lines.add(grid.gapText());
            }
            lines.add(line(grid, grid.cells().get(i), widths));
        }
        grid.notes().forEach(note -> lines.add(oneLine(note)));
        return String.join("\n", lines);
    }

    private static int[] widths(List<String> heads, List<List<String>> rows) {
        int[] widths = heads.stream().mapToInt(TextWidth::of).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TextWidth.of(oneLine(row.get(i))));
            }
        }
        return widths;
    }

    private static String line(Grid grid, List<String> texts, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = oneLine(texts.get(i));
            String space = " ".repeat(widths[i] - TextWidth.of(text));
            line.append(i == 0 ? "" : BETWEEN);
            line.append(grid.numeric().get(i) ? space + text : text + space);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        List<String> parts = new ArrayList<>();
        for (int width : widths) {
            parts.add("-".repeat(width));
        }
        return String.join(BETWEEN, parts);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R|\\t", " ");
    }
}
