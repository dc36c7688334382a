package org.ltvlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.yen;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.view.Axis;
import org.ltvlab.view.Caption;
import org.ltvlab.view.ChartView;
import org.ltvlab.view.RangeBarView;
import org.ltvlab.view.ValueFormat;

/** Tornado, waterfall and gauge are drawn: as high as their rows need, the same bytes each time. */
@ExtendWith(InLanguage.class)
class RangeBarsRunsTest {
    static Stream<ChartView> charts() {
        var ltv = ltvByChurn()
                .revenuePerUser(yen(6_000).perMonth())
                .grossMargin(percent(60))
                .churnRate(percent(5).perMonth());
        return Stream.of(
                ltv.tornado(percent(10)).chart(),
                ltv.churnRate(percent(6).perMonth())
                        .grossMargin(percent(70))
                        .comparedTo(ltv)
                        .chart(),
                unitEconomics()
                        .customerValue(yen(24_000), GROSS_PROFIT)
                        .acquisitionCost(yen(13_000))
                        .health()
                        .chart());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void it_is_drawn_with_room_for_its_rows(ChartView view) {
        ChartPng png = ChartPng.draw(view);
        assertThat(png.width()).isEqualTo(Frame.WIDTH);
        assertThat(png.height()).isGreaterThan(30 * ((RangeBarView) view).rows().size());
        assertThat(ChartPng.draw(view).bytes()).isEqualTo(png.bytes());
    }

    @Test
    void without_bars_there_is_nothing_to_draw() {
        RangeBarView empty = new RangeBarView(
                Caption.of("empty"), "", new Axis("", ValueFormat.number(0)), List.of(), OptionalDouble.empty());
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> ChartPng.draw(empty))
                .withMessage("""
                a chart (グラフ) must have at least one bar.
                  got:   no bars
                  given: chart "empty\"""");
    }
}
