package org.ltvlab.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named row of values; {@code null} in a place means "not known yet", which is drawn as nothing, never as zero.
 *
 * @param name as the legend says it
 * @param values one per category or position
 */
public record Series(String name, List<@Nullable Double> values) {
    public Series {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A series without gaps. */
    public static Series of(String name, double... values) {
        return new Series(name, Arrays.stream(values).boxed().toList());
    }

    /** The name and how many values. */
    @Override
    public String toString() {
        return name + " (" + values.size() + ")";
    }
}
