package org.ltvlab.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Series;

/** The results of a formula over the rows of a frame, as displays tell them: their range, what is cut off, bars. */
final class RowResults<V extends Measured<V>> {
    private static final int BARS = 30;

    private final Formula<V> formula;
    private final double[] results;
    private final Units units;

    /** @param results one a row, NaN where there is none */
    RowResults(Formula<V> formula, double[] results) {
        this.formula = formula;
        this.results = results;
        this.units = Units.of(formula.given());
    }

    private V value(double result) {
        return units.value(formula.head().type(), result);
    }

    private DoubleSummaryStatistics there() {
        return Arrays.stream(results).filter(Double::isFinite).summaryStatistics();
    }

    /** As {@code : 1.20x – 4.00x, 2 missing}. */
    String range() {
        DoubleSummaryStatistics there = there();
        String range = there.getCount() == 0 ? "" : ": " + value(there.getMin()) + " – " + value(there.getMax());
        long missing = results.length - there.getCount();
        return range
                + (missing == 0 ? "" : Language.current().pick("、欠損 " + missing + "行", ", " + missing + " missing"));
    }

    /** Says that only the first rows are shown; nothing where all are. */
    static String cut(int rows, int shown) {
        return rows <= shown
                ? ""
                : Language.current()
                        .pick("全" + rows + "行のうち先頭" + shown + "行", "the first " + shown + " of " + rows + " rows");
    }

    /** The first rows as lying bars; a row without a result has none. */
    BarView bars(String title, IntFunction<String> label) {
        List<String> labels = IntStream.range(0, Math.min(BARS, results.length))
                .mapToObj(label)
                .toList();
        List<@Nullable Double> values = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            values.add(Double.isFinite(results[i]) ? results[i] : null);
        }
        double like = there().getCount() == 0 ? 0 : there().getMax();
        return BarView.of(
                Caption.of(title).n(results.length).note(cut(results.length, BARS)),
                BarView.Orientation.HORIZONTAL,
                labels,
                Showing.axis(formula, value(like)),
                List.of(new Series(formula.head().name().toString(), values)));
    }

    @Override
    public String toString() {
        return formula.head().name() + range();
    }
}
