package org.ltvlab.formula.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.yen;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.Figure;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/** The payback with churn as a number and as a formula: two computations that must say the same. */
@ExtendWith(InLanguage.class)
class PaybackWithChurnConsistencyTest {
    private static final double ROUNDING = 1e-9;
    private static final String NOBODY_STAYS = "paybackWithChurn (解約を考慮した回収期間) needs a churn below 100 %:"
            + " where everybody leaves after the first payment, that one earns the cost back or nothing does.";

    private static UnitEconomics unit(double churn, double cost) {
        return unitEconomics()
                .customerValue(
                        ltvByChurn().revenuePerUser(yen(1_000).perMonth()).churnRate(new Ratio(churn).perMonth()))
                .acquisitionCost(yen(cost));
    }

    /** The third opinion adds up payment by payment what those bring who are still there. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.001, 0.01, 0.05, 0.2, 0.5, 0.9, 0.99, 1})
    void the_number_is_the_next_whole_period_of_the_formula(double churn) {
        int both = 0;
        for (double cost = 0; cost <= 20_000; cost += 250) {
            UnitEconomics unit = unit(churn, cost);
            Optional<Span> exact = unit.paybackWithChurnFormula().figure().map(Figure::amount);
            if (exact.isPresent()) {
                both++;
                assertThat(unit.paybackWithChurn().span())
                        .as("churn " + churn + ", cost " + cost)
                        .isEqualTo(months(Math.ceil(exact.get().number() - ROUNDING)))
                        .isEqualTo(months(payments(churn, cost)));
            } else {
                assertThatExceptionOfType(LtvProblem.class).isThrownBy(unit::paybackWithChurn);
            }
        }
        assertThat(both > 0).isEqualTo(churn < 1);
    }

    private static int payments(double churn, double cost) {
        int payments = 0;
        for (double earned = 0; earned < cost * (1 - ROUNDING); payments++) {
            earned += 1_000 * Math.pow(1 - churn, payments);
        }
        return payments;
    }

    private static UnitEconomics expanding(double expansion, double cost) {
        return unitEconomics()
                .customerValue(ltvWithExpansion()
                        .revenuePerAccount(yen(10_000).perMonth())
                        .churnRate(percent(5).perMonth())
                        .expansionRate(percent(expansion).perMonth()))
                .acquisitionCost(yen(cost));
    }

    /** ln(1 − 1 % × 30) ÷ ln(1 − 1 %) = 35.49; 1 % is the churn of 5 % less the expansion of 4 %. */
    @Test
    void expansion_counts_against_churn() {
        UnitEconomics unit = expanding(4, 300_000);
        assertThat(unit.paybackWithChurn())
                .hasToString(
                        "payback 36 months with churn 5.0%/month less expansion 4.0%/month (30 months for a customer who stays)");
        assertThat(unit.paybackWithChurnFormula().value().amount().number()).isCloseTo(35.4889, within(1e-4));
        assertThat(expanding(4, 999_000)
                        .paybackWithChurnFormula()
                        .value()
                        .amount()
                        .number())
                .isCloseTo(Math.log(0.001) / Math.log(0.99), within(1e-6));
        says(expanding(4, 1_000_000)::paybackWithChurn, """
                paybackWithChurn (解約を考慮した回収期間) needs an LTV above the CAC: so many customers leave that the acquisition cost is never earned back.
                  got:   payback 100 months without churn, mean lifetime 1 ÷ 1.0%/month = 100 months
                  fix:   a CAC below the LTV, or a churn less expansion below 1.0%/month""");
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(expanding(5, 1_000)::paybackWithChurn)
                .withMessageStartingWith("Net revenue churn");
    }

    @Test
    void values_whose_payments_do_not_shrink_by_one_share_from_now_on_are_refused() {
        UnitEconomics later = unitEconomics()
                .customerValue(ltvDiscounted()
                        .revenuePerAccount(yen(10_000).perMonth())
                        .churnRate(percent(10).perMonth())
                        .discountRate(percent(0).perMonth())
                        .firstPaymentAtPeriodEnd())
                .acquisitionCost(yen(95_000));
        says(later::paybackWithChurn, """
                paybackWithChurn (解約を考慮した回収期間) needs an LTV formula whose first payment is now.
                  got:   LTV ¥90,000 (revenue) = ARPA ¥10,000/month × (1 − churn 10.0%/month) ÷ (churn 10.0%/month + discount 0.0%/month)
                  fix:   ltvDiscounted()...firstPaymentNow()""");
        UnitEconomics kept = unitEconomics()
                .customerValue(ltvWithExpansion()
                        .revenuePerAccount(yen(10_000).perMonth())
                        .churnRate(percent(5).perMonth())
                        .expansionRate(percent(1).perMonth())
                        .retentionCost(yen(100).perMonth()))
                .acquisitionCost(yen(10_000));
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(kept::paybackWithChurnFormula)
                .withMessageContaining("without a retentionCost (維持費) where there is expansion");
    }

    @Test
    void a_churn_of_100_percent_is_refused_alike() {
        UnitEconomics unit = unit(1, 500);
        String fix = "\n  fix:   a churn below 100 %, or hold the profit of one period against the CAC";
        says(unit::paybackWithChurn, NOBODY_STAYS + "\n  got:   churn 100.0%/month" + fix);
        says(() -> unit.paybackWithChurnFormula().value(), NOBODY_STAYS + "\n  got:   1 − churn 100.0%/month" + fix);
        Language.choose(Language.JAPANESE);
        assertThat(unit.paybackWithChurnFormula().explain().paragraphs())
                .contains("解約率が100%では、全員が初回の支払いだけで離れるため、回収期間は計算できません。");
    }

    @Test
    void both_tell_the_same_assumption() {
        UnitEconomics unit = unit(0.05, 5_000);
        String assumption = "Assumes constant churn, the first payment now; who has left pays no more.";
        assertThat(unit.paybackWithChurn().explain().paragraphs())
                .containsExactly(
                        "payback 6 months with churn 5.0%/month (5 months for a customer who stays)",
                        "The first period by whose payment all customers won have together earned back their acquisition"
                                + " cost.",
                        assumption);
        assertThat(unit.paybackWithChurnFormula().explain().paragraphs()).contains(assumption);
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}
