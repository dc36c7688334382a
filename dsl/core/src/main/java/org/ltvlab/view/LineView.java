package org.ltvlab.view;

import java.util.List;

/**
 * Lines over numbered positions, such as retention by age.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param positions the x values that the series share
 * @param series one line each
 */
public record LineView(Caption caption, String altText, Axis x, Axis y, List<Double> positions, List<Series> series)
        implements ChartView {
    /** A chart whose alternative text is composed from the data. */
    public static LineView of(Caption caption, Axis x, Axis y, List<Double> positions, List<Series> series) {
        return new LineView(caption, AltText.ofLines(x, y, positions, series), x, y, positions, series);
    }

    public LineView {
        positions = List.copyOf(positions);
        series = List.copyOf(series);
    }

    @Override
    public LineView titled(String title) {
        return new LineView(caption.title(title), altText, x, y, positions, series);
    }

    @Override
    public String toString() {
        return caption.title() + ": " + altText;
    }
}
