package org.ltvlab.view;

import java.util.List;

/**
 * Bars over named categories.
 *
 * @param orientation upright columns or lying bars; lying ones suit long names
 * @param categories the names, in the order in which they are drawn
 * @param value the axis of the values
 * @param series one bar of each per category
 */
public record BarView(
        Caption caption,
        String altText,
        Orientation orientation,
        List<String> categories,
        Axis value,
        List<Series> series)
        implements ChartView {
    /** Which way the bars run. */
    public enum Orientation {
        VERTICAL,
        HORIZONTAL
    }

    /** Bars whose alternative text is composed from the data. */
    public static BarView of(
            Caption caption, Orientation orientation, List<String> categories, Axis value, List<Series> series) {
        return new BarView(caption, AltText.ofBars(categories, value, series), orientation, categories, value, series);
    }

    public BarView {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    @Override
    public BarView titled(String title) {
        return new BarView(caption.title(title), altText, orientation, categories, value, series);
    }

    @Override
    public String toString() {
        return caption.title() + ": " + altText;
    }
}
