package org.ltvlab.view;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Lying bars that run from one value to another: a tornado, a waterfall, the bands of a gauge.
 *
 * @param value the axis of the values
 * @param rows top to bottom
 * @param mark a value that an upright line marks; empty for none
 */
public record RangeBarView(Caption caption, String altText, Axis value, List<Row> rows, OptionalDouble mark)
        implements ChartView {
    /** What a bar stands for, which is its colour. */
    public enum Tone {
        /** A whole: a state, a result. */
        WHOLE,
        /** What takes away. */
        LESS,
        /** What adds. */
        MORE,
        /** A band behind, such as a rule of thumb. */
        BAND
    }

    /**
     * One bar.
     *
     * @param from where it begins
     * @param to where it ends, beyond {@code from} or before it
     * @param label what is written at its end
     * @param tone what it stands for
     */
    public record Bar(double from, double to, String label, Tone tone) {
        /** As {@code 72,000 to 90,000}. */
        @Override
        public String toString() {
            return from + " to " + to;
        }
    }

    /**
     * A name and its bars.
     *
     * @param name as displays write it
     * @param bars drawn over one another, the first one below
     */
    public record Row(String name, List<Bar> bars) {
        public Row {
            bars = List.copyOf(bars);
        }

        /** A name with one bar. */
        public static Row of(String name, Bar bar) {
            return new Row(name, List.of(bar));
        }

        /** The name. */
        @Override
        public String toString() {
            return name;
        }
    }

    public RangeBarView {
        rows = List.copyOf(rows);
    }

    @Override
    public RangeBarView titled(String title) {
        return new RangeBarView(caption.title(title), altText, value, rows, mark);
    }

    @Override
    public String toString() {
        return caption.title() + ": " + altText;
    }
}
