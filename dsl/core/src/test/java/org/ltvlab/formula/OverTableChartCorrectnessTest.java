package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.yen;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.unit.Multiple;
import org.ltvlab.view.BarView;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The bars of a formula over a frame: 24,000 ÷ 20,000, 6,000 and none. */
@ExtendWith(InLanguage.class)
class OverTableChartCorrectnessTest {
    private static OverTable<Multiple> over(Table table) {
        return unitEconomics()
                .customerValue(yen(24_000), GROSS_PROFIT)
                .acquisitionCost(yen(1))
                .over(table)
                .column(ACQUISITION_COST, "cac", yen(1));
    }

    @Test
    void each_row_is_a_bar_under_its_name() {
        BarView chart = over(Table.create(
                        "channels",
                        StringColumn.create("channel", "ads", "SEO", "SNS"),
                        DoubleColumn.create("cac", 20_000, 6_000, Double.NaN)))
                .chart();
        assertThat(chart.categories()).containsExactly("ads", "SEO", "SNS");
        assertThat(chart.series().get(0).values()).containsExactly(1.2, 4.0, null);
        assertThat(chart.value()).hasToString("LTV/CAC (gross profit)");
        assertThat(chart.caption().title()).endsWith("1.20x – 4.00x, 1 missing");
        assertThat(chart.altText())
                .isEqualTo(
                        "Bar chart of LTV/CAC (gross profit) for 3 categories. LTV/CAC: greatest SEO (4.00), least ads (1.20).");
    }

    @Test
    void rows_without_a_name_are_numbered_and_the_first_thirty_drawn() {
        double[] costs =
                IntStream.rangeClosed(1, 40).mapToDouble(i -> 1_000 * i).toArray();
        BarView chart =
                over(Table.create("many", DoubleColumn.create("cac", costs))).chart();
        assertThat(chart.categories()).hasSize(30).startsWith("1", "2").endsWith("30");
        assertThat(chart.caption().note()).isEqualTo("the first 30 of 40 rows");
    }
}
