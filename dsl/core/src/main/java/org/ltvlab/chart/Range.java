package org.ltvlab.chart;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.ltvlab.view.Series;
import org.ltvlab.view.ValueFormat;

/** The least and the greatest known value. */
record Range(double least, double most) {
    static Range of(List<Series> series) {
        DoubleSummaryStatistics all = series.stream()
                .map(Series::values)
                .flatMap(Collection::stream)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return new Range(all.getMin(), all.getMax());
    }

    /** With zero inside: bars are read by their length. */
    Range withZero() {
        return new Range(Math.min(0, least), Math.max(0, most));
    }

    /** With zero inside if the values vary enough that zero costs little room. */
    Range withZeroIfNear() {
        boolean far = least > 0 ? least > 0.6 * most : most < 0 && most < 0.6 * least;
        return far ? this : withZero();
    }

    /** The scale of an axis of these values; its marks are whole where the format shows no digits. */
    Scale scale(int wanted, ValueFormat format) {
        return Scale.around(least, most, wanted, isWhole(format));
    }

    /** The scale that ends at the values themselves, for charts whose numbers are written beside the data. */
    Scale tight(int wanted, ValueFormat format) {
        return Scale.within(least, most, wanted, isWhole(format));
    }

    private static boolean isWhole(ValueFormat format) {
        return format.kind() != ValueFormat.Kind.PERCENT && format.digits() == 0;
    }
}
