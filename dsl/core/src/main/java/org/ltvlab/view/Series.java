package org.ltvlab.view;

import java.util.Arrays;
import java.util.List;

/**
 * A named row of values; {@code null} in a place means "not known yet", which is drawn as nothing, never as zero.
 *
 * @param name as the legend says it
 * @param values one per category or position
 */
public record Series(String name, List<Double> values) {
    public Series {
        values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
    }

    /** A series without gaps. */
    public static Series of(String name, double... values) {
        return new Series(name, Arrays.stream(values).boxed().toList());
    }
}
