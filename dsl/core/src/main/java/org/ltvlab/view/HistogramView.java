package org.ltvlab.view;

import java.util.List;

/**
 * How values are distributed: counts in neighbouring classes.
 *
 * @param x the axis of the values
 * @param edges the class borders, one more than counts; left closed, right open
 * @param counts how many values fall into each class
 */
public record HistogramView(Caption caption, String altText, Axis x, List<Double> edges, List<Long> counts)
        implements ChartView {
    /** A histogram whose alternative text is composed from the data. */
    public static HistogramView of(Caption caption, Axis x, List<Double> edges, List<Long> counts) {
        return new HistogramView(caption, AltText.ofHistogram(x, edges, counts), x, edges, counts);
    }

    public HistogramView {
        edges = List.copyOf(edges);
        counts = List.copyOf(counts);
    }

    @Override
    public HistogramView titled(String title) {
        return new HistogramView(caption.title(title), altText, x, edges, counts);
    }

    @Override
    public String toString() {
        return caption.title() + ": " + altText;
    }
}
