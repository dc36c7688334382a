package org.ltvlab.chart;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.view.Series;

/** What must hold before anything is drawn. */
final class Checks {
    private Checks() {}

    /** At least one series, each as long as {@code places}, with finite values and at least one that is known. */
    static void series(String title, List<Series> series, int places, String what) {
        if (series.isEmpty() || places == 0) {
            throw problem("a chart (グラフ) must have at least one series and one " + what, title)
                    .got(series.size() + " series, " + places + " " + plural(what))
                    .problem();
        }
        for (Series one : series) {
            if (one.values().size() != places) {
                throw problem("every series (系列) must have one value a " + what, title)
                        .got(one.values().size() + " values in \"" + one.name() + "\"")
                        .known(places + " " + plural(what))
                        .fix("put null where a value is not known")
                        .problem();
            }
            finite(title, "\"" + one.name() + "\"", one.values());
        }
        if (series.stream().allMatch(one -> one.values().stream().allMatch(Objects::isNull))) {
            throw problem("a chart (グラフ) must have at least one value that is known", title)
                    .got("only empty values in " + series.size() + " series of " + places)
                    .problem();
        }
    }

    /** Every known number is finite. */
    static void finite(String title, String where, List<? extends @Nullable Double> values) {
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null && !Double.isFinite(value)) {
                throw problem("every number of a chart (グラフ) must be finite", title)
                        .got(value + " in " + where + ", place " + (i + 1))
                        .fix("put null where a value is not known")
                        .problem();
            }
        }
    }

    /** The numbers rise from each to the next. */
    static void rising(String title, String what, List<Double> values) {
        finite(title, what, values);
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i) <= values.get(i - 1)) {
                throw problem(what + " must rise from each to the next", title)
                        .got(values.get(i - 1) + " before " + values.get(i) + ", place " + (i + 1))
                        .problem();
            }
        }
    }

    private static String plural(String what) {
        return what.equals("category") ? "categories" : what + "s";
    }

    static LtvProblem.Parts problem(String mustHold, String title) {
        return LtvProblem.mustHold(mustHold).given("chart \"" + title + "\"");
    }
}
