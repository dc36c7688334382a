package org.ltvlab.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Series;

/** Draws a {@link BarView}: upright bars, or lying ones if the view says so or the names do not fit below upright ones. */
final class BarChart {
    private BarChart() {}

    static ChartPng draw(BarView view) {
        Checks.series(view.caption().title(), view.series(), view.categories().size(), "category");
        if (view.orientation() == BarView.Orientation.HORIZONTAL) {
            return LyingBars.draw(view);
        }
        UprightBars upright = new UprightBars(view);
        Optional<Categories> names = Categories.under(view.categories(), upright.step());
        return names.isPresent() ? upright.draw(names.get()) : LyingBars.draw(view);
    }

    /** The names for the legend: none for a single series. */
    static List<String> legend(BarView view) {
        return view.series().size() > 1
                ? view.series().stream().map(Series::name).toList()
                : List.of();
    }

    static List<List<@Nullable Double>> values(BarView view) {
        return view.series().stream().map(Series::values).toList();
    }

    /** The width of the widest number that a bar can carry. */
    static double widestValue(BarView view) {
        Formats formats = Formats.current();
        Stream<Double> known = view.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull);
        return known.mapToDouble(value ->
                        Letters.LABEL.width(formats.value(value, view.value().format())))
                .max()
                .orElse(0);
    }
}
