package org.ltvlab.formula.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.REVENUE;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Threshold;

/** A printed ratio lies on its own side of the rule; the rule is for gross profit. */
@ExtendWith(InLanguage.class)
class ThresholdCorrectnessTest {
    private static Health health(double ltv, Basis basis) {
        return unitEconomics()
                .customerValue(yen(ltv), basis)
                .acquisitionCost(yen(10_000))
                .health();
    }

    /** Two digits unless they round to the other side of 3. */
    @ParameterizedTest
    @CsvSource({"2.94, 2", "2.9949, 2", "2.996, 3", "2.9996, 4", "3, 2", "3.001, 2", "2.9999999999999996, 2"})
    void a_ratio_has_the_digits_that_keep_it_on_its_side(double ratio, int digits) {
        assertThat(new Threshold(3).digits(times(ratio))).isEqualTo(digits);
    }

    /** 29,960 ÷ 10,000 and 19,999 ÷ 10,000. */
    @Test
    void health_does_not_contradict_its_own_rounding() {
        assertThat(health(29_960, GROSS_PROFIT).toString())
                .startsWith(
                        "LTV/CAC 2.996x (gross profit). By rule of thumb 3 to 5 is healthy (subscriptions: 3 or more);"
                                + " this is short");
        assertThat(health(19_999, GROSS_PROFIT).toString())
                .startsWith("LTV/CAC 1.9999x (gross profit). By rule of thumb below");
        assertThat(health(29_960, GROSS_PROFIT)
                        .chart()
                        .rows()
                        .get(4)
                        .bars()
                        .get(0)
                        .label())
                .isEqualTo("2.996x");
        assertThat(health(30_000 * (0.1 + 0.2) / 0.3, GROSS_PROFIT).band().from())
                .isEqualTo(3);
        assertThat(health(29_999.999_999_999_996, GROSS_PROFIT).band().from()).isEqualTo(3);
    }

    /** 29,960 ÷ 10,000 is short of 3 wherever it stands; 24,000 × 2.996 ÷ 3 is 23,968. */
    @Test
    void a_ratio_just_below_a_target_is_never_printed_as_the_target() {
        var unit = unitEconomics().customerValue(yen(71_904), GROSS_PROFIT).acquisitionCost(yen(24_000));
        assertThat(unit.explain().paragraphs().get(0)).isEqualTo("LTV/CAC is 2.996x (gross profit).");
        assertThat(unit.explain().paragraphs()).contains("LTV/CAC 2.996x (gross profit) = LTV ¥71,904 ÷ CAC ¥24,000");
        assertThat(unit.formula().solveFor(ACQUISITION_COST).reaching(times(3)))
                .hasToString("LTV/CAC 3.00x needs acquisition cost ¥23,968 (now ¥24,000, 2.996x)");
        assertThat(unit.formula().solveFor(ACQUISITION_COST).reaching(times(2.998)))
                .asString()
                .endsWith("(now ¥24,000, 2.996x)");
        assertThat(unit.acquisitionCost(yen(28_800))
                        .formula()
                        .solveFor(ACQUISITION_COST)
                        .reaching(times(2.5)))
                .asString()
                .endsWith("(now ¥28,800, 2.497x)");
    }

    @Test
    void a_ratio_on_revenue_comes_with_a_caution() {
        String caution =
                "Caution: this LTV is on revenue; the rule is for gross profit, and on revenue a business looks"
                        + " healthier than it is.";
        assertThat(health(35_000, REVENUE).toString()).endsWith(caution);
        assertThat(health(35_000, REVENUE).explain().paragraphs()).contains(caution);
        assertThat(health(35_000, REVENUE).chart().caption().note()).startsWith(caution);
        assertThat(health(35_000, REVENUE).chart().caption().title()).doesNotContain("Caution");
        assertThat(unitEconomics()
                        .customerValue(yen(35_000), REVENUE)
                        .acquisitionCost(yen(10_000))
                        .explain()
                        .paragraphs())
                .contains(caution);
        assertThat(health(35_000, GROSS_PROFIT).toString()).doesNotContain("Caution");
        language(JAPANESE);
        assertThat(health(35_000, REVENUE).toString()).contains("注意:このLTVは売上ベースです。");
    }
}
