package org.ltvlab.formula.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.LIFESPAN;
import static org.ltvlab.Words.RETENTION_COST;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvBySbg;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.whichFormula;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Span;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** The family of ready formulas and what can be asked of them, against published numbers and plain sums. */
@ExtendWith(InLanguage.class)
class FamilyCorrectnessTest {
    private static final double A_HUNDREDTH = 0.01;

    private final LtvDiscounted subscription = ltvDiscounted()
            .revenuePerUser(yen(3_000).perMonth())
            .churnRate(percent(5).perMonth())
            .discountRate(percent(1).perMonth());

    private final LtvByChurn ltv = ltvByChurn()
            .averageOrderValue(yen(5_000))
            .purchaseFrequency(perYear(14.4))
            .grossMargin(percent(60))
            .churnRate(percent(5).perMonth());

    /** ChartMogul's 3,000 ÷ 0.05 = 60,000 becomes 3,000 · 1.01 ÷ 0.06 = 50,500 at 1 % a month. */
    @Test
    void discounting_turns_60_000_into_50_500() {
        assertThat(number(subscription)).isCloseTo(50_500, within(A_HUNDREDTH));
        assertThat(number(subscription)).isCloseTo(sum(0), within(A_HUNDREDTH));
    }

    /** From the end of the first period: 3,000 · 0.95 ÷ 0.06 = 47,500. */
    @Test
    void the_first_payment_at_the_end_of_the_period_is_one_payment_less() {
        LtvDiscounted later = subscription.firstPaymentAtPeriodEnd();
        assertThat(number(later)).isCloseTo(47_500, within(A_HUNDREDTH));
        assertThat(number(later)).isCloseTo(sum(1), within(A_HUNDREDTH));
        assertThat(later.explain().paragraphs())
                .contains("The first payment is at the end of the first period, by those who have stayed.");
        assertThat(number(later.firstPaymentNow())).isCloseTo(50_500, within(A_HUNDREDTH));
    }

    /** Without discount there are 20 payments from now and 19 from the end of the period at 5 % churn. */
    @Test
    void without_discount_there_are_20_or_19_payments() {
        LtvDiscounted free = subscription.discountRate(percent(0).perMonth());
        assertThat(number(free)).isCloseTo(60_000, within(A_HUNDREDTH));
        assertThat(number(free.firstPaymentAtPeriodEnd())).isCloseTo(57_000, within(A_HUNDREDTH));
    }

    private static double sum(int first) {
        double sum = 0;
        for (int t = first; t < 2_000; t++) {
            sum += 3_000 * Math.pow(0.95 / 1.01, t);
        }
        return sum;
    }

    /** (1.01)^12 - 1 = 12.682503 % a year is 1 % a month. */
    @Test
    void a_yearly_discount_compounds_into_the_period_of_churn() {
        LtvDiscounted yearly =
                subscription.discountRate(percent(12.68250301319697).perYear());
        assertThat(number(yearly)).isCloseTo(50_500, within(A_HUNDREDTH));
        assertThat(yearly.explain().paragraphs())
                .anyMatch(line -> line.contains("discount 12.683%/year = 1.0%/month") || line.contains("1.0%/month"));
    }

    /** 30,000 × 80 % ÷ (3 % − 1 %) = 1,200,000. */
    @Test
    void expansion_lowers_the_churn_to_the_net_churn() {
        assertThat(number(expansion(1))).isCloseTo(1_200_000, within(A_HUNDREDTH));
    }

    @Test
    void negative_net_churn_is_refused_with_the_reason() {
        assertThat(expansion(3).toString()).contains("LTV undefined (gross profit)");
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> expansion(4).value())
                .withMessage("""
                        Net revenue churn (純収益解約率), churn less expansion, must be above 0: where it is 0 or negative (ネガティブチャーン) the revenue of a customer never shrinks, and the sum over all periods has no limit.
                          got:   churn 3.0%/month − expansion 4.0%/month
                          fix:   name a horizon with ltvByLifespan().lifespan(years(5)), or an expansion below the churn""");
    }

    private static LtvWithExpansion expansion(double points) {
        return ltvWithExpansion()
                .revenuePerAccount(yen(30_000).perMonth())
                .grossMargin(percent(80))
                .churnRate(percent(3).perMonth())
                .expansionRate(percent(points).perMonth());
    }

    /** Fader and Hardie (2007): Regular and High End; (2010): expected discounted lifetimes at 10 %: 3.70 and 5.92 (to half of the last digit). */
    @Test
    void sbg_gives_fader_and_hardies_discounted_lifetimes() {
        assertThat(lifetime(0.704, 1.182)).isCloseTo(3.70, within(0.02));
        assertThat(lifetime(0.668, 3.806)).isCloseTo(5.92, within(0.02));
    }

    private static double lifetime(double alpha, double beta) {
        return number(sbg(alpha, beta).discountRate(percent(10).perYear()));
    }

    private static LtvBySbg sbg(double alpha, double beta) {
        return ltvBySbg().revenuePerAccount(yen(1).perYear()).survival(alpha, beta, years(1));
    }

    /** Without discount (α + β − 1) ÷ (α − 1): 4 for α 2, β 3; the sum Σ S(t) converges to it. */
    @Test
    void sbg_without_discount_is_the_closed_form() {
        assertThat(number(sbg(2, 3))).isCloseTo(4, within(1e-9));
    }

    @Test
    void sbg_without_limit_says_why() {
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> sbg(0.704, 1.182).value())
                .withMessage("""
                        The expected lifetime (期待継続期間) of sBG(alpha 0.704, beta 1.182) has no limit where alpha is 1 or less: too many customers stay for ever.
                          got:   ARPA ¥1/year × expected lifetime ?
                          fix:   .discountRate(percent(10).perYear())""");
    }

    /** Regular: first churn 0.704 ÷ 1.886 = 37.3 %; at that constant churn (1.1) ÷ (0.373 + 0.1) = 2.32 payments. */
    @Test
    void sbg_stands_beside_constant_churn_with_the_gap() {
        var both = sbg(0.704, 1.182).discountRate(percent(10).perYear()).besideConstantChurn();
        assertThat(both.of("1 ÷ first churn").amount().number()).isCloseTo(1.1 / (0.704 / 1.886 + 0.1), within(1e-9));
        assertThat(both.table().rows()).hasSize(4);
    }

    /** Month by month: 6,000 × 60 % × (1 + .95 + .95² + …) first reaches 18,000 with the 6th payment. */
    @Test
    void payback_with_churn_is_the_first_month_in_which_all_customers_have_paid_it_back() {
        var unit = unitEconomics().customerValue(ltv).acquisitionCost(yen(18_000));
        assertThat(unit.payback().in(Grain.MONTH).number()).isCloseTo(5, within(1e-9));
        double earned = 0;
        int month = 0;
        while (earned < 18_000) {
            earned += 3_600 * Math.pow(0.95, month);
            month++;
        }
        assertThat(unit.paybackWithChurn().span()).isEqualTo(months(month));
        assertThat(unit.paybackWithChurn())
                .hasToString("payback 6 months with churn 5.0%/month (5 months for a customer who stays)");
    }

    /** By hand ln(1 − 0.05 · 5) ÷ ln(0.95) = 5.6086 months, of which the 6th payment is the first whole one. */
    @Test
    void payback_with_churn_is_a_formula_with_all_its_readings() {
        var payback = unitEconomics()
                .customerValue(ltv.purchaseFrequency(perMonth(1.2)))
                .acquisitionCost(yen(18_000))
                .paybackWithChurnFormula();
        assertThat(payback.value().amount().number()).isCloseTo(Math.log(0.75) / Math.log(0.95), within(1e-12));
        assertThat(payback)
                .hasToString("payback with churn 5.61 months = ln(1 − churn 5.0%/month × CAC ¥18,000 ÷ (AOV ¥5,000"
                        + " × frequency 1.2/month × margin 60.0%)) ÷ ln(1 − churn 5.0%/month)");
        assertThat(payback.excel(Map.of("churnRate", "B5", "acquisitionCost", "B6")))
                .isEqualTo("=LN(1-B5*B6/(5000*1.2*0.6))/LN(1-B5)");
        assertThat(payback.latex())
                .contains("\\frac{\\ln\\left(1 - ")
                .endsWith("{\\ln\\left(1 - \\text{churn rate}\\right)}");
        Table frame = Table.create("channels", DoubleColumn.create("cac", 18_000, 72_001, 3_600));
        DoubleColumn found =
                payback.over(frame).column("acquisitionCost", "cac", yen(1)).result();
        assertThat(found.get(0)).isCloseTo(5.6086, within(1e-4));
        assertThat(found.isMissing(1)).isTrue();
        assertThat(found.get(2)).isCloseTo(1, within(1e-9));
    }

    /** Six payments of those who are still there bring 3,600 · (1 − 0.95⁶) ÷ 0.05. */
    @Test
    void goal_seek_says_what_may_be_paid_for_a_customer() {
        var payback =
                unitEconomics().customerValue(ltv).acquisitionCost(yen(18_000)).paybackWithChurnFormula();
        assertThat(payback.solveFor(ACQUISITION_COST)
                        .reaching(months(6))
                        .amount()
                        .number())
                .isCloseTo(3_600 * (1 - Math.pow(0.95, 6)) / 0.05, within(1e-4));
    }

    @Test
    void a_cost_above_the_ltv_is_never_paid_back() {
        var unit = unitEconomics().customerValue(ltv).acquisitionCost(yen(72_001));
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(unit::paybackWithChurn)
                .withMessageStartingWith("paybackWithChurn (解約を考慮した回収期間) needs an LTV above the CAC");
    }

    /** The bands of Salesforce Japan: below 2, 3 to 5. */
    @Test
    void the_bands_are_data() {
        assertThat(health(13_000).toString())
                .isEqualTo("LTV/CAC 1.85x (gross profit). By rule of thumb below 2 needs improvement.");
        assertThat(health(10_000).band().name().english()).isEqualTo("2 to 3: short of it");
        assertThat(health(8_000).band().name().english()).isEqualTo("3 to 5: healthy");
        assertThat(health(4_800).band().name().english()).isEqualTo("5 and above: room to invest");
        assertThat(health(13_000).chart().rows()).hasSize(5);
    }

    private static Health health(double cac) {
        return unitEconomics()
                .customerValue(yen(24_000), GROSS_PROFIT)
                .acquisitionCost(yen(cac))
                .health();
    }

    /** LTV/CAC 2.5 at 6 % churn reaches 3.0 at 5 %: with LTV ∝ 1/churn the churn must fall by 2.5 ÷ 3. */
    @Test
    void goal_seek_says_which_churn_gives_three() {
        var unit = unitEconomics()
                .customerValue(ltv.churnRate(percent(6).perMonth()))
                .acquisitionCost(yen(24_000));
        var goal = unit.solveFor(CHURN_RATE).reaching(times(3));
        assertThat(goal.amount().number()).isCloseTo(0.05, within(1e-9));
        assertThat(goal).hasToString("LTV/CAC 3.00x needs churn rate 5.0%/month (now 6.0%/month, 2.50x)");
        assertThat(unit.solveFor(ACQUISITION_COST).reaching(times(3)).amount().number())
                .isCloseTo(20_000, within(1e-3));
    }

    @Test
    void goal_seek_says_what_cannot_be_reached_with_the_range() {
        var goal = ltv.solveFor(GROSS_MARGIN).reaching(yen(200_000));
        assertThat(goal.isReached()).isFalse();
        assertThat(goal)
                .hasToString("LTV ¥200,000 cannot be reached by gross margin alone (it can reach ¥120,000 or less)");
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(goal::amount).withMessage("""
                LTV must be able to reach the target by grossMargin (粗利率) alone.
                  got:   ¥200,000
                  known: it can reach ¥120,000 or less
                  fix:   change another quantity as well, or ask for a target in that range""");
    }

    @Test
    void what_changed_is_told_in_a_line() {
        assertThat(ltv.churnRate(percent(4).perMonth()).comparedTo(ltv))
                .hasToString("LTV ¥72,000 → ¥90,000 (gross profit) (+¥18,000): churn rate +¥18,000");
    }

    @Test
    void it_is_written_in_latex_and_for_a_spreadsheet_and_aloud() {
        assertThat(ltv.latex())
                .isEqualTo("\\text{LTV} = \\frac{\\text{average order value} \\times \\text{purchase frequency}"
                        + " \\times \\text{gross margin}}{\\text{churn rate}}");
        assertThat(ltv.excel(Map.of(
                        "averageOrderValue", "B2", "purchaseFrequency", "B3", "grossMargin", "B4", "churnRate", "B5")))
                .isEqualTo("=B2*(B3*1/12)*B4/B5");
        assertThat(ltv.excel(Map.of("churnRate", "B5"))).isEqualTo("=5000*(14.4*1/12)*0.6/B5");
        assertThat(subscription
                        .discountRate(percent(10).perYear())
                        .excel(Map.of("discountRate", "B6", "churnRate", "B5")))
                .isEqualTo("=3000*(1+((1+B6)^(1/12)-1))/(B5+((1+B6)^(1/12)-1))");
        assertThat(ltv.sentence())
                .isEqualTo(
                        "LTV is ¥72,000 (gross profit): average order value ¥5,000 times purchase frequency 14.4/year"
                                + " times gross margin 60.0% divided by churn rate 5.0%/month.");
        Language.choose(Language.JAPANESE);
        assertThat(ltv.sentence())
                .isEqualTo("LTVは、平均購入単価 5,000円 × 購入頻度 14.4回/年 × 粗利率 60.0% ÷ 解約率 5.0%/月 で、72,000円(粗利)です。");
    }

    /** E16: A sells dear and seldom, B cheap and often; 50,000 × 1 × 3 against 5,000 × 12 × 3. */
    @Test
    void scenarios_stand_side_by_side() {
        var a = ltvByLifespan()
                .averageOrderValue(yen(50_000))
                .purchaseFrequency(perYear(1))
                .lifespan(years(3));
        var b = a.averageOrderValue(yen(5_000)).purchaseFrequency(perYear(12));
        var both = a.scenario("A").and("B", b);
        assertThat(both).hasToString("LTV (revenue): A ¥150,000, B ¥180,000");
        assertThat(both.table().rows().get(4)).containsExactly("change from the first", "¥0", "+¥30,000");
        assertThat(a.twoWay()
                        .across(AVERAGE_ORDER_VALUE, yen(50_000), yen(5_000))
                        .down(LIFESPAN, years(1), years(3))
                        .at(1, 0)
                        .orElseThrow()
                        .amount())
                .isEqualTo(yen(150_000));
    }

    @Test
    void the_adviser_recommends_by_business_and_says_why() {
        assertThat(whichFormula("EC").word()).isEqualTo("ltvByLifespan");
        assertThat(whichFormula("サブスク").word()).isEqualTo("ltvByChurn");
        assertThat(whichFormula("ROI").word()).isEqualTo("kpi().returnOnInvestment");
        assertThat(whichFormula("subscription"))
                .hasToString("subscription: ltvByChurn. Customers pay the same every period and the day they leave is"
                        + " known, so that revenue per period and churn say it.");
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> whichFormula("subscripton"))
                .withMessageContaining("did you mean subscription?");
    }

    private static double number(Computed<Money> formula) {
        return formula.value().amount().number();
    }

    /** 18,000 ÷ (6,000 × 60 %) = 5 months; at 9,000 per user 3.33, so that the payback is 1.67 months shorter. */
    @Test
    void a_payback_that_becomes_shorter_can_be_compared() {
        var now = unitEconomics()
                .customerValue(yen(72_000), GROSS_PROFIT)
                .acquisitionCost(yen(18_000))
                .grossMargin(percent(60))
                .revenuePerUser(yen(6_000).perMonth());
        Formula<Span> before = now.paybackFormula();
        Formula<Span> after = now.revenuePerUser(yen(9_000).perMonth()).paybackFormula();
        assertThat(after.comparedTo(before))
                .hasToString("payback 5 months → 3.33 months (-1.67 months): revenue per user -1.67 months");
        assertThat(after.comparedTo(before).table().rows().get(0).get(3)).isEqualTo("-1.67 months");
        assertThat(before.scenario("now").and("dearer", after).table().rows().get(4))
                .containsExactly("change from the first", "0 months", "-1.67 months");
    }

    /** 1,000 ÷ (1,000 × margin − 100) is 10 months at 20 %, and grows without limit towards 10 %. */
    @Test
    void goal_seek_finds_what_lies_close_to_a_pole() {
        var payback = unitEconomics()
                .customerValue(yen(72_000), GROSS_PROFIT)
                .acquisitionCost(yen(1_000))
                .revenuePerUser(yen(1_000).perMonth())
                .grossMargin(percent(90))
                .paybackFormula()
                .with(RETENTION_COST, yen(100).perMonth());
        assertThat(payback.solveFor(GROSS_MARGIN).reaching(months(10)).amount()).hasToString("20.0%");
        assertThat(payback.solveFor(GROSS_MARGIN).reaching(months(1_000)).amount())
                .hasToString("10.1%");
        assertThat(payback.solveFor(GROSS_MARGIN).reaching(months(1)).reachable())
                .isEqualTo("1.11 months or more");
    }
}
