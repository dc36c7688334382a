package org.ltvlab.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.ChartView;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.HistogramView;
import org.ltvlab.view.LineView;
import org.ltvlab.view.Series;

class ChartPngInputChecksTest {
    private static final Axis AXIS = new Axis("", Samples.WHOLE);

    private static void refused(ChartView view, String message) {
        assertThatThrownBy(() -> ChartPng.draw(view))
                .isInstanceOf(LtvProblem.class)
                .hasMessage(message.stripTrailing());
    }

    private static LineView line(List<Double> positions, Series... series) {
        return LineView.of(Caption.of("t"), AXIS, AXIS, positions, List.of(series));
    }

    @Test
    void nothing_to_draw_is_refused() {
        refused(line(List.of()), """
                a chart (グラフ) must have at least one series and one position.
                  got:   0 series, 0 positions
                  given: chart "t"
                """);
        refused(HeatMapView.of(Caption.of("t"), "x", List.of("a"), "y", List.of(), Samples.WHOLE), """
                a chart (グラフ) must have at least one series and one column.
                  got:   0 series, 1 columns
                  given: chart "t"
                """);
    }

    @Test
    void series_of_another_length_are_refused() {
        refused(
                BarView.of(
                        Caption.of("t"),
                        BarView.Orientation.VERTICAL,
                        List.of("x", "y", "z"),
                        AXIS,
                        List.of(Series.of("LTV", 1, 2))),
                """
                every series (系列) must have one value a category.
                  got:   2 values in "LTV"
                  given: chart "t"
                  known: 3 categories
                  fix:   put null where a value is not known
                """);
    }

    @Test
    void a_chart_of_empty_values_only_is_refused() {
        refused(line(Samples.positions(2), Samples.series("a", null, null)), """
                a chart (グラフ) must have at least one value that is known.
                  got:   only empty values in 1 series of 2
                  given: chart "t"
                """);
    }

    @Test
    void numbers_that_are_not_finite_are_refused() {
        refused(line(Samples.positions(2), Series.of("a", 1, Double.NaN)), """
                every number of a chart (グラフ) must be finite.
                  got:   NaN in "a", place 2
                  given: chart "t"
                  fix:   put null where a value is not known
                """);
    }

    @Test
    void positions_that_do_not_rise_are_refused() {
        refused(line(List.of(0.0, 2.0, 2.0), Series.of("a", 1, 2, 3)), """
                the positions (横軸の位置) of a line chart must rise from each to the next.
                  got:   2.0 before 2.0, place 3
                  given: chart "t"
                """);
    }

    @Test
    void histograms_need_borders_around_equal_classes_that_count_something() {
        refused(HistogramView.of(Caption.of("t"), AXIS, List.of(0.0, 1.0), List.of(1L, 2L)), """
                a histogram (ヒストグラム) must have at least one class and one border more.
                  got:   2 counts, 2 borders
                  given: chart "t"
                """);
        refused(HistogramView.of(Caption.of("t"), AXIS, List.of(0.0, 1.0, 10.0), List.of(1L, 2L)), """
                the classes (階級) of a histogram must be equally wide.
                  got:   0.0 to 1.0 among classes 5.0 wide on average
                  given: chart "t"
                  fix:   draw unequal classes as bars with their names
                """);
        refused(HistogramView.of(Caption.of("t"), AXIS, List.of(0.0, 1.0, 2.0), List.of(1L, -2L)), """
                the counts (件数) of a histogram must not be negative.
                  got:   -2 in class 2
                  given: chart "t"
                """);
        refused(HistogramView.of(Caption.of("t"), AXIS, List.of(0.0, 1.0, 2.0), List.of(0L, 0L)), """
                a histogram (ヒストグラム) must count at least one value.
                  got:   only zeros in 2 classes
                  given: chart "t"
                """);
    }
}
