package org.ltvlab.view;

/**
 * An axis of a chart.
 *
 * @param label what it measures, with the unit
 * @param format how its numbers are written
 */
public record Axis(String label, ValueFormat format) {
    /** The label. */
    @Override
    public String toString() {
        return label;
    }
}
