package org.ltvlab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The questions that every meeting asks, each in a cell of at most six lines, as a notebook evaluates it. */
@ExtendWith(InLanguage.class)
class QuestionsRunsTest {
    private static final String LTV = """
            var ltv = ltvByChurn()
                .averageOrderValue(yen(5_000))
                .purchaseFrequency(perMonth(1.2))
                .grossMargin(percent(60))
                .churnRate(percent(6).perMonth());
            var unit = unitEconomics().customerValue(ltv).acquisitionCost(yen(24_000));
            """;

    private static void answers(String cell, String shown) {
        assertThat(cell.lines().count()).isLessThanOrEqualTo(6);
        assertThat(cell).doesNotContain("(Money)").doesNotContain("(Ratio)").doesNotContain("(PeriodicRate)");
        try (Cells cells = new Cells("language(ENGLISH);")) {
            cells.run(LTV);
            assertThat(cells.run(cell)).isEqualTo(shown);
        }
    }

    @Test
    void what_is_our_ltv_and_on_which_basis() {
        assertThat(LTV.lines().count()).isEqualTo(6);
        answers(
                "ltv",
                "LTV ¥60,000 (gross profit) = AOV ¥5,000 × frequency 1.2/month × margin 60.0% ÷ churn 6.0%/month");
        answers("ltv.basis().get()", "gross profit");
    }

    @Test
    void is_it_healthy() {
        answers(
                "unit.health()",
                "LTV/CAC 2.50x (gross profit). By rule of thumb 3 to 5 is healthy (subscriptions: 3 or more); this is short"
                        + " of it.");
    }

    @Test
    void what_is_the_biggest_lever() {
        answers("unit.tornado(percent(10)).swings().get(0).name()", "\"churn rate\"");
    }

    @Test
    void what_must_churn_be() {
        answers(
                "unit.solveFor(CHURN_RATE).reaching(times(3))",
                "LTV/CAC 3.00x needs churn rate 5.0%/month (now 6.0%/month, 2.50x)");
        answers(
                "ltv.churnRate(unit.solveFor(CHURN_RATE).reaching(times(3)).amount()).value()",
                "¥72,000 (gross profit)");
    }

    @Test
    void what_changed_since_last_year() {
        answers(
                "ltv.churnRate(percent(5).perMonth()).comparedTo(ltv)",
                "LTV ¥60,000 → ¥72,000 (gross profit) (+¥12,000): churn rate +¥12,000");
    }

    /** 3,000 × 2 × 48 = 288,000; 432,000 needs 3 visits. */
    @Test
    void an_own_formula_with_a_question_to_it_is_one_cell() {
        answers("""
                var spend  = quantity("spend", yen(3_000));
                var visits = quantity("visits", perMonth(2));
                var stay   = quantity("stay", years(4));
                var store  = formula("Store LTV", spend.times(visits).times(stay));
                store.solveFor(visits).reaching(yen(432_000))
                """, "Store LTV ¥432,000 needs visits 3/month (now 2/month, ¥288,000)");
    }

    @Test
    void how_sure_are_we() {
        answers("""
                ltv.uncertain(CHURN_RATE, between(percent(5).perMonth(), percent(7).perMonth()))
                    .simulate(trials(10_000), seed(42))
                    .probabilityOfAtLeast(yen(1)).inPercent()
                """, "100.0");
    }
}
