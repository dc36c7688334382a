package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.JAPANESE;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.language;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.Computed;
import org.ltvlab.unit.Multiple;

/** How a pitch words the move of LTV/CAC where percent mean nothing, and the sums of a cost that is typed per week. */
@ExtendWith(InLanguage.class)
class PitchMoveCorrectnessTest {
    private static Computed<Multiple> ratio(double ltv) {
        return unitEconomics().customerValue(yen(ltv), GROSS_PROFIT).acquisitionCost(yen(10_000));
    }

    private static Pitch pitch(Computed<Multiple> now, Computed<Multiple> then) {
        return claim("The CS team")
                .costing(yen(10_000_000).perYear())
                .bringing(yen(50_000_000), years(3))
                .pitch(now, then);
    }

    private static void holds(Pitch pitch) {
        assertThat(pitch.check().holding()).isEqualTo(pitch.check().rows());
    }

    /** −4,200 and 25,000 ÷ 10,000; 2.50 + 0.42 = 2.92, −1.20 + 0.42 = −0.78. */
    @Test
    void from_below_zero_the_difference_is_told() {
        Pitch rises = pitch(ratio(-4_200), ratio(25_000));
        assertThat(rises.toString()).startsWith("LTV/CAC is -0.42x now and rises by 2.92 to 2.50x. The CS team");
        assertThat(rises.target(times(3)).toString())
                .startsWith("LTV/CAC is -0.42x now, rises by 2.92 to 2.50x and falls short of the target of 3.00x.");
        assertThat(rises.check().verdicts())
                .extracting(one -> one.claim().text())
                .startsWith("LTV/CAC now", "LTV/CAC then", "cost every year: cost in all");
        holds(rises);
        assertThat(pitch(ratio(-4_200), ratio(-12_000)).toString())
                .startsWith("LTV/CAC is -0.42x now and falls by 0.78 to -1.20x.");
        language(JAPANESE);
        assertThat(rises.toString()).startsWith("LTV/CACは現在-0.42倍、施策により2.92上がって2.50倍になります。");
        assertThat(pitch(ratio(-4_200), ratio(-12_000)).target(times(3)).toString())
                .startsWith("LTV/CACは現在-0.42倍、施策により0.78下がって-1.20倍となり、目標の3.00倍には届きません。");
    }

    /** 10,000 × 4 × 3 × 0 % = 0, × 20 % = 24,000; ÷ 10,000 = 2.4. */
    @Test
    void from_a_margin_of_zero_the_difference_is_told() {
        var sales = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .purchaseFrequency(perYear(4))
                .lifespan(years(3));
        Pitch rises = pitch(
                unitEconomics().customerValue(sales.grossMargin(percent(0))).acquisitionCost(yen(10_000)),
                unitEconomics().customerValue(sales.grossMargin(percent(20))).acquisitionCost(yen(10_000)));
        assertThat(rises.toString()).startsWith("LTV/CAC is 0.00x now and rises by 2.40 to 2.40x.");
        holds(rises);
    }

    /** 25,000 ÷ 10,000 on both sides; 29,996 → 30,000 is 0.013 %, which no tenth of a percent shows. */
    @Test
    void no_change_is_no_rise_by_nothing() {
        Pitch same = pitch(ratio(25_000), ratio(25_000));
        assertThat(same.toString()).startsWith("LTV/CAC is 2.50x now and stays at 2.50x. The CS team");
        assertThat(same.target(times(2)).toString())
                .startsWith("LTV/CAC is 2.50x now, stays at 2.50x and reaches the target of 2.00x.");
        holds(same);
        assertThat(pitch(ratio(29_996), ratio(30_000)).target(times(3)).toString())
                .startsWith("LTV/CAC is 2.9996x now, rises by 0.0004 to 3.00x and reaches the target of 3.00x.");
        language(JAPANESE);
        assertThat(same.toString()).startsWith("LTV/CACは現在2.50倍、施策後も2.50倍のままです。The CS team");
        assertThat(same.target(times(3)).toString()).startsWith("LTV/CACは現在2.50倍、施策後も2.50倍のままで、目標の3.00倍には届きません。");
    }

    /** 10,000 × 365.25 ÷ 7 = 521,785.71, printed 521,786; × 3 = 1,565,358; 5,000,000 less that is 3,434,642. */
    @Test
    void a_weekly_cost_adds_up_as_it_is_printed() {
        Pitch weekly = claim("The plan")
                .costing(yen(10_000).perWeek())
                .bringing(yen(5_000_000), years(3))
                .pitch(ratio(25_000), ratio(30_000));
        assertThat(weekly.toString())
                .contains("costs ¥521,786 a year: over 3 years, ¥1,565,358 bring ¥5,000,000, a net ¥3,434,642");
        holds(weekly);
    }
}
