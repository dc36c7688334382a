package org.ltvlab.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.view.Formats;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.Series;

/**
 * Draws a {@link HeatMapView} with a painter of our own: XChart's has one text colour for all cells, drops every second
 * name and lets numbers run out of their cells.
 *
 * <p>The picture is as large as its numbers and names need.
 */
final class HeatMapChart {
    private static final double LONGEST_ROW_NAME = 220;
    private static final double LONGEST_COLUMN_NAME = 96;
    private static final double WIDEST_CELL = 104;
    private static final double NARROWEST = 480;
    private static final int MANY_COLUMNS = 10;
    private static final BasicStroke HAIR = new BasicStroke(1f);

    private final HeatMapView view;
    private final HeatScale colours;
    private final Letters numbers;
    private final Header header;
    private final List<List<String>> rowNames;
    private final List<List<String>> columnNames;
    private final double nameWidth;
    private final double cellWidth;
    private final double cellHeight;
    private final double top;
    private final int width;

    private HeatMapChart(HeatMapView view) {
        this.view = view;
        colours = HeatScale.of(view);
        numbers = view.columns().size() > MANY_COLUMNS ? Letters.SMALL : Letters.LABEL;
        rowNames = wrapped(view.rows().stream().map(Series::name).toList(), LONGEST_ROW_NAME);
        columnNames = wrapped(view.columns(), LONGEST_COLUMN_NAME);
        List<String> corner = Frame.nameLines(view.y(), LONGEST_ROW_NAME);
        nameWidth = Math.ceil(Math.max(widest(rowNames), Letters.LABEL.widest(corner)) + Frame.GAP);
        cellWidth = cellWidth();
        int lines = rowNames.stream().mapToInt(List::size).max().orElse(1);
        double tall = view.rows().size() <= 8 ? 38 : 26;
        cellHeight = Math.max(tall, lines * Letters.LABEL.line() + 8);
        double grid = nameWidth + cellWidth * view.columns().size();
        width = (int) Math.ceil(Math.max(NARROWEST, grid + 2 * Frame.MARGIN));
        header = Header.of(view.caption().title(), List.of(), "", false, width - 2 * Frame.MARGIN);
        int columnLines = columnNames.stream().mapToInt(List::size).max().orElse(1);
        top = Math.ceil(
                Frame.MARGIN + header.height() + (Math.max(columnLines, corner.size()) + 1) * Letters.LABEL.line() + 8);
    }

    static ChartPng draw(HeatMapView view) {
        Checks.series(view.caption().title(), view.rows(), view.columns().size(), "column");
        return new HeatMapChart(view).draw();
    }

    private ChartPng draw() {
        double bottom = top + cellHeight * view.rows().size();
        int height = (int) Math.ceil(bottom + HeatScale.HEIGHT + Frame.MARGIN);
        return ChartPng.paint(width, height, header, g -> {
            names(g);
            for (int row = 0; row < view.rows().size(); row++) {
                for (int column = 0; column < view.columns().size(); column++) {
                    cell(g, row, column);
                }
            }
            colours.paint(g, left(), bottom + 14);
        });
    }

    private void names(Graphics2D g) {
        double middle = left() + cellWidth * view.columns().size() / 2;
        int lines = columnNames.stream().mapToInt(List::size).max().orElse(1);
        double first = top - 6 - (lines - 1) * Letters.LABEL.line();
        Letters.LABEL.centred(g, Palette.SOFT_INK, view.x(), middle, first - Letters.LABEL.line() - 2);
        for (int i = 0; i < columnNames.size(); i++) {
            List<String> name = columnNames.get(i);
            double baseline = first + (lines - name.size()) * Letters.LABEL.line();
            Letters.LABEL.centred(g, Palette.INK, name, left() + (i + 0.5) * cellWidth, baseline);
        }
        List<String> corner = Frame.nameLines(view.y(), LONGEST_ROW_NAME);
        for (int i = 0; i < corner.size(); i++) {
            double baseline = top - 6 - (corner.size() - 1 - i) * Letters.LABEL.line();
            Letters.LABEL.right(g, Palette.SOFT_INK, corner.get(i), left() - Frame.GAP, baseline);
        }
        for (int i = 0; i < rowNames.size(); i++) {
            rowName(g, rowNames.get(i), top + (i + 0.5) * cellHeight);
        }
    }

    private void rowName(Graphics2D g, List<String> lines, double middle) {
        double first = middle - (lines.size() - 1) * Letters.LABEL.line() / 2 + Letters.LABEL.drop();
        for (int i = 0; i < lines.size(); i++) {
            Letters.LABEL.right(g, Palette.INK, lines.get(i), left() - Frame.GAP, first + i * Letters.LABEL.line());
        }
    }

    private void cell(Graphics2D g, int row, int column) {
        Rectangle2D cell = new Rectangle2D.Double(
                left() + column * cellWidth, top + row * cellHeight, cellWidth - 1, cellHeight - 1);
        Double value = view.rows().get(row).values().get(column);
        if (value == null) {
            empty(g, cell);
            return;
        }
        Color ground = colours.of(value);
        g.setColor(ground);
        g.fill(cell);
        String text = Formats.current().value(value, view.format());
        numbers.centred(g, Palette.textOn(ground), text, cell.getCenterX(), cell.getCenterY() + numbers.drop());
    }

    /** Hatched, so that "not known yet" is not taken for a small value. */
    private static void empty(Graphics2D g, Rectangle2D cell) {
        Graphics2D part = (Graphics2D) g.create();
        part.clip(cell);
        part.setColor(Palette.HATCH);
        part.setStroke(HAIR);
        for (double x = cell.getX() - cell.getHeight(); x < cell.getMaxX(); x += 7) {
            part.draw(new Line2D.Double(x, cell.getMaxY(), x + cell.getHeight(), cell.getY()));
        }
        part.dispose();
    }

    private double left() {
        return Frame.MARGIN + nameWidth;
    }

    /** Wide enough for every number and column name; a small map fills the usual width. */
    private double cellWidth() {
        Formats formats = Formats.current();
        double widest = widest(columnNames);
        for (Series row : view.rows()) {
            for (@Nullable Double value : row.values()) {
                widest = Math.max(widest, value == null ? 0 : numbers.width(formats.value(value, view.format())));
            }
        }
        double room =
                (Frame.WIDTH - 2 * Frame.MARGIN - nameWidth) / view.columns().size();
        double inside = view.columns().size() > MANY_COLUMNS ? 4 : 8;
        return Math.ceil(Math.max(widest + 2 * inside, Math.min(room - 1, WIDEST_CELL)));
    }

    private static List<List<String>> wrapped(List<String> names, double limit) {
        return names.stream().map(name -> Letters.LABEL.wrapped(name, limit)).toList();
    }

    private static double widest(List<List<String>> names) {
        return names.stream().mapToDouble(Letters.LABEL::widest).max().orElse(0);
    }
}
