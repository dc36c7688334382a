package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.ARPU_AS_ARPA;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByLifespan;

/** What a claim refuses, with the whole message. */
@ExtendWith(InLanguage.class)
class ClaimInputChecksTest {
    private static void refused(ThrowingCallable call, String... lines) {
        assertThatThrownBy(call).hasMessage(String.join("\n", lines));
    }

    @Test
    void a_claim_needs_words_and_a_rounding_above_zero() {
        refused(
                () -> claim(" "),
                "A claim (主張) must say in words what it claims.",
                "  fix:   claim(\"LTV/CAC reaches 3.0\")");
        refused(
                () -> claim("c").from(times(2)).stated(times(3), times(0)),
                "A claim is rounded to a unit above 0 (丸め単位).",
                "  got:   0.00x",
                "  fix:   .stated(times(3), times(0.1))");
    }

    /** 5,000 × 1.2 a month × 5 years. */
    private static final LtvByLifespan STAYING = ltvByLifespan()
            .averageOrderValue(yen(5_000))
            .purchaseFrequency(perMonth(1.2))
            .lifespan(years(5));

    @Test
    void a_formula_is_complete_when_a_claim_is_made_of_it() {
        var forgotten = ltvByChurn().averageOrderValue(yen(5_000)).purchaseFrequency(perMonth(1.2));
        String[] lines = {
            "ltvByChurn needs churnRate (解約率).",
            "  given: averageOrderValue ¥5,000, purchaseFrequency 1.2/month",
            "  fix:   add .churnRate(percent(5).perMonth()) to the chain"
        };
        refused(forgotten::value, lines);
        refused(() -> claim("LTV is 60,000").of(forgotten), lines);
        refused(() -> claim("LTV is 60,000").of(STAYING).or(ARPU_AS_ARPA, forgotten), lines);
    }

    @Test
    void a_plan_needs_a_benefit_and_no_negative_cost() {
        PaybackClaim open = claim("The plan").costing(yen(10_000_000).perYear());
        var ratio = unitEconomics().customerValue(yen(25_000), GROSS_PROFIT).acquisitionCost(yen(10_000));
        String[] lines = {
            "costing (費用) needs what the plan brings (効果).",
            "  got:   The plan: ¥10,000,000",
            "  fix:   .bringing(yen(30_000_000), years(3))"
        };
        refused(() -> open.pitch(ratio, ratio), lines);
        refused(() -> open.stated(years(2)), lines);
        refused(open::audit, lines);
        refused(() -> claim("c").costing(yen(-1)), "costing (費用) must not be negative.", "  got:   -¥1");
        refused(() -> claim("c").costing(yen(-1).perWeek()), "costing (費用) must not be negative.", "  got:   -¥1/week");
    }

    /** 12.5 × 1.1 = 13.75 and the rounding of both are computed, and nobody typed them. */
    @Test
    void two_currencies_are_named_as_they_were_typed() {
        refused(
                () -> claim("x").from(money(12.5, "USD")).changing(percent(10)).stated(yen(13)),
                "stated (主張の数値) must have the currency (通貨) of the number that the claim starts from.",
                "  got:   $12.50 and ¥13",
                "  fix:   bring both into one currency at a rate that you name");
    }

    @Test
    void a_change_needs_a_quantity_with_a_value() {
        refused(
                () -> claim("c").of(STAYING).changing(GROSS_MARGIN, percent(-5)),
                "changing (変化) needs the value that grossMargin (粗利率) has before.",
                "  given: LTV ¥360,000 (revenue) = AOV ¥5,000 × frequency 1.2/month × lifespan 5 years",
                "  fix:   .grossMargin(percent(60))");
        refused(
                () -> claim("c").of(STAYING).changingBy(CHURN_RATE, percent(-5)),
                "ltvByLifespan must have the quantity that is named (項目).",
                "  got:   \"churnRate\"",
                "  known: averageOrderValue, grossMargin, purchaseFrequency, lifespan, acquisitionCost, retentionCost");
        refused(
                () -> claim("c").of(STAYING).changingByPoints(AVERAGE_ORDER_VALUE, 1),
                "changingByPoints (ポイント変化) is for shares and rates.",
                "  got:   averageOrderValue (平均購入単価)",
                "  fix:   .changingBy(..., percent(10))");
    }

    @Test
    void spans_shares_and_customers_must_make_sense() {
        refused(
                () -> claim("c").costing(yen(1)).bringing(yen(2), months(18)),
                "bringing (効果) is counted over 1 to 50 whole years.",
                "  got:   18 months",
                "  fix:   .bringing(yen(50_000_000), years(3))");
        refused(
                () -> claim("c").lifetimes(years(3), 0),
                "lifetimes (継続期間の合計) needs at least one customer.",
                "  got:   0");
        refused(
                () -> claim("c").lifetimes(years(3), 2).stillActive(3),
                "stillActive (継続中) must be 0 to all 2 customers.",
                "  got:   3");
        refused(
                () -> claim("c").moved(percent(0), percent(20)),
                "A share before and after (施策前後の率) must lie between 0 % and 100 %, before above 0 %.",
                "  got:   0.0% and 20.0%");
        refused(
                () -> claim("c").of(STAYING).stillThere(percent(20), years(7)),
                "stillThere (残存率) needs a formula with a churnRate (解約率).",
                "  got:   LTV ¥360,000 (revenue) = AOV ¥5,000 × frequency 1.2/month × lifespan 5 years");
    }
}
