package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.yen;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;

/** Goal seek where the quantity has no value yet, and where no value gives a result. */
@ExtendWith(InLanguage.class)
class GoalCorrectnessTest {
    private final LtvByChurn plan = ltvByChurn().revenuePerUser(yen(3_000).perMonth());

    /** 3,000 ÷ 60,000 = 5 %. */
    @Test
    void a_quantity_that_was_not_given_has_no_value_now() {
        var goal = plan.solveFor(CHURN_RATE).reaching(yen(60_000));
        assertThat(goal.amount().number()).isCloseTo(0.05, within(1e-9));
        assertThat(goal).hasToString("LTV ¥60,000 needs churn rate 5.0%/month (churn rate not given so far)");
        assertThat(goal.view().rows().get(0)).startsWith("churn rate", null);
        assertThat(goal.view().rows().get(1)).startsWith("LTV", "?");
        assertThat(goal.explain().paragraphs()).contains("LTV ? (revenue) = ARPU ¥3,000/month ÷ churn ?");
        Language.choose(Language.JAPANESE);
        assertThat(goal).hasToString("LTV 60,000円 には解約率 5.0%/月 が必要(解約率は未指定)");
    }

    /** 3,000 ÷ 5 % = 60,000 without a margin; half of it needs a margin of 50 %. */
    @Test
    void the_result_without_an_optional_quantity_is_the_result_now() {
        var goal = plan.churnRate(percent(5).perMonth()).solveFor(GROSS_MARGIN).reaching(yen(30_000));
        assertThat(goal)
                .hasToString("LTV ¥30,000 needs gross margin 50.0% (gross margin not given so far, LTV ¥60,000)");
    }

    /** 60,000 × 5 % = 3,000 a month: the only amount of money is the target. */
    @Test
    void the_currency_may_come_from_the_target() {
        var goal = ltvByChurn()
                .churnRate(percent(5).perMonth())
                .solveFor(Terms.REVENUE_PER_USER)
                .reaching(yen(60_000));
        assertThat(goal.amount()).hasToString("¥3,000/month");
    }

    /** p·(100 − p) is 2,450 at 50 ± √50, greatest at p = 50 with 2,500; from p = 10 the lower one is nearer. */
    @Test
    void a_hill_between_the_places_tried_is_not_passed_by() {
        Quantity<Money> price = quantity("price", yen(10));
        Formula<Money> revenue =
                formula("Revenue", price.times(Expr.number(100).minus(price.dividedBy(quantity("one yen", yen(1))))));
        assertThat(revenue.solveFor(price).reaching(yen(2_450)).amount().number())
                .isCloseTo(50 - Math.sqrt(50), within(1e-6));
        Goal<Money> more = revenue.solveFor(price).reaching(yen(2_501));
        assertThat(more.isReached()).isFalse();
        assertThat(more.reachable()).isEqualTo("¥2,500 or less");
    }

    @Test
    void where_no_value_gives_a_result_the_reason_is_the_formulas_own() {
        var free = unitEconomics()
                .customerValue(plan.churnRate(percent(5).perMonth()))
                .acquisitionCost(yen(0));
        says(() -> free.solveFor(CHURN_RATE).reaching(times(3)), """
                LTV/CAC is undefined: acquisition cost (獲得コスト) is 0, and nothing can be divided by 0.
                  got:   ARPU ¥3,000/month ÷ churn 5.0%/month ÷ CAC ¥0""");
        var growing = ltvWithExpansion()
                .churnRate(percent(2).perMonth())
                .expansionRate(percent(3).perMonth());
        says(() -> growing.solveFor(Terms.REVENUE_PER_ACCOUNT).reaching(yen(1)), """
                Net revenue churn (純収益解約率), churn less expansion, must be above 0: where it is 0 or negative (ネガティブチャーン) the revenue of a customer never shrinks, and the sum over all periods has no limit.
                  got:   churn 2.0%/month − expansion 3.0%/month
                  fix:   name a horizon with ltvByLifespan().lifespan(years(5)), or an expansion below the churn""");
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}
