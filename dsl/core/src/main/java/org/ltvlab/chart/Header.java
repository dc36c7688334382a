package org.ltvlab.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What stands above a plot: the title, the legend if there is more than one series, and the name of the upright axis. */
final class Header {
    private static final double SWATCH = 24;
    private static final double AFTER_SWATCH = 6;
    private static final double AFTER_NAME = 18;

    private final List<String> title;
    private final List<List<Integer>> legend;
    private final List<String> names;
    private final List<String> axis;
    private final boolean asLines;

    private Header(
            List<String> title, List<List<Integer>> legend, List<String> names, List<String> axis, boolean asLines) {
        this.title = title;
        this.legend = legend;
        this.names = names;
        this.axis = axis;
        this.asLines = asLines;
    }

    /**
     * A header that fits into {@code width}.
     *
     * @param names of the series in the legend; none if there is nothing to tell apart
     * @param axis the name of the upright axis, written level above it; empty if there is none
     */
    static Header of(String title, List<String> names, String axis, boolean asLines, double width) {
        return new Header(
                title.isBlank() ? List.of() : Letters.TITLE.wrapped(title, width),
                rows(names, width, asLines),
                List.copyOf(names),
                axis.isBlank() ? List.of() : Letters.LABEL.wrapped(axis, width),
                asLines);
    }

    double height() {
        double height =
                title.size() * Letters.TITLE.line() + legend.size() * row() + axis.size() * Letters.LABEL.line();
        return height + (title.isEmpty() ? 0 : 6) + (legend.isEmpty() ? 0 : 4) + (axis.isEmpty() ? 0 : 10);
    }

    /** Where the title ends if the header begins at {@code top}; 0 without a title. */
    int titleEnd(double top) {
        return title.isEmpty() ? 0 : (int) Math.ceil(top + title.size() * Letters.TITLE.line());
    }

    void paint(Graphics2D g, double x, double top) {
        double y = top;
        for (String line : title) {
            y += Letters.TITLE.line();
            Letters.TITLE.left(g, Palette.INK, line, x, y - 6);
        }
        y += title.isEmpty() ? 0 : 6;
        for (List<Integer> row : legend) {
            row(g, row, x, y + row() / 2);
            y += row();
        }
        y += legend.isEmpty() ? 0 : 4;
        for (String line : axis) {
            y += Letters.LABEL.line();
            Letters.LABEL.left(g, Palette.SOFT_INK, line, x, y - 4);
        }
    }

    private void row(Graphics2D g, List<Integer> row, double x, double middle) {
        double at = x;
        for (int series : row) {
            if (asLines) {
                Ink.lineSample(g, series, at, middle, SWATCH);
            } else {
                g.setColor(Palette.series(series));
                g.fill(new Rectangle2D.Double(at, middle - 6, 12, 12));
            }
            at += swatch(asLines) + AFTER_SWATCH;
            Letters.LABEL.left(g, Palette.INK, names.get(series), at, middle + Letters.LABEL.drop());
            at += Letters.LABEL.width(names.get(series)) + AFTER_NAME;
        }
    }

    private static double swatch(boolean asLines) {
        return asLines ? SWATCH : 12;
    }

    private static double row() {
        return Letters.LABEL.line() + 3;
    }

    private static List<List<Integer>> rows(List<String> names, double width, boolean asLines) {
        List<List<Integer>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (int i = 0; i < names.size(); i++) {
            double needed = swatch(asLines) + AFTER_SWATCH + Letters.LABEL.width(names.get(i)) + AFTER_NAME;
            if (used + needed > width + AFTER_NAME) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(i);
            used += needed;
        }
        return rows;
    }
}
