package org.ltvlab.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.LIFESPAN;
import static org.ltvlab.Words.PURCHASE_FREQUENCY;
import static org.ltvlab.Words.REVENUE_PER_USER;
import static org.ltvlab.Words.kpiTree;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.table.TextTable;
import org.ltvlab.unit.Language;
import org.ltvlab.view.RangeBarView.Tone;
import org.ltvlab.view.TreeView;

@ExtendWith(InLanguage.class)
class KpiTreeCorrectnessTest {
    /** Practice: 50,000円 × 3 a year × 5 years = 750,000円; with 4 a year 1,000,000円, with 6 years 900,000円, with both 1,200,000円. */
    @Test
    void ltv_comes_apart_into_its_factors_with_targets() {
        var tree = kpiTree(ltvByLifespan()
                        .averageOrderValue(yen(50_000))
                        .purchaseFrequency(perYear(3))
                        .lifespan(years(5)))
                .target(PURCHASE_FREQUENCY, perYear(4))
                .target(LIFESPAN, years(6))
                .under(PURCHASE_FREQUENCY, "monthly repeat rate", percent(30))
                .target("monthly repeat rate", percent(35));
        assertThat(tree).hasToString("KPI tree of LTV ¥750,000 (revenue), target ¥1,200,000 (revenue)");
        assertThat(tree.atTarget().value()).hasToString("¥1,200,000 (revenue)");
        assertThat(tree.nodes().stream().map(KpiNode::toString))
                .containsExactly(
                        "LTV (revenue) ¥750,000 → ¥1,200,000",
                        "  average order value ¥50,000 (elasticity +1.00)",
                        "  × purchase frequency 3/year → 4/year (elasticity +1.00)",
                        "    monthly repeat rate 30.0% → 35.0%",
                        "  × lifespan 5 years → 6 years (elasticity +1.00)");
        assertThat(tree.nodes().stream().map(node -> String.valueOf(node.alone().orElse(null))))
                .containsExactly("null", "null", "¥1,000,000", "null", "¥900,000");
    }

    /**
     * 72,000 − 18,000 − 500 ÷ 5 % = 44,000; at 4 % churn 90,000 − 18,000 − 12,500 = 59,500. Elasticities by hand: margin
     * 72 ÷ 44 = 1.64, CAC −18 ÷ 44 = −0.41, retention cost −10 ÷ 44 = −0.23, churn −(72 − 10) ÷ 44 = −1.41.
     */
    @Test
    void costs_are_branches_of_their_own() {
        var tree = kpiTree(ltvByChurn()
                        .averageOrderValue(yen(5_000))
                        .purchaseFrequency(perMonth(1.2))
                        .grossMargin(percent(60))
                        .churnRate(percent(5).perMonth())
                        .acquisitionCost(yen(18_000))
                        .retentionCost(yen(500).perMonth()))
                .target(CHURN_RATE, percent(4).perMonth());
        Language.choose(Language.JAPANESE);
        assertThat(TextTable.text(tree.table())).isEqualTo("""
                KPIツリー:LTV 44,000円(費用控除後)、目標 59,500円(費用控除後)
                KPI                                              現在      目標  弾力性  これだけ達成したときの結果
                -------------------------------------------  --------  --------  ------  --------------------------
                LTV(費用控除後)                              44,000円  59,500円
                　平均購入単価 × 購入頻度 × 粗利率 ÷ 解約率  72,000円  90,000円
                　　平均購入単価                              5,000円              1.64
                　　× 購入頻度                               1.2回/月              1.64
                　　× 粗利率                                    60.0%              1.64
                　　÷ 解約率                                  5.0%/月   4.0%/月   -1.41                    59,500円
                　− 獲得コスト                               18,000円             -0.41
                　− 維持コスト ÷ 解約率                      10,000円  12,500円
                　　維持コスト                               500円/月             -0.23
                　　÷ 解約率                                  5.0%/月   4.0%/月   -1.41                    59,500円
                弾力性は、その項目だけが1%増えたとき結果が何%変わるかです。式にない指標には弾力性がありません。""");
    }

    /** 3,000 × 1.01 ÷ (5 % + 1 %) = 50,500; by hand churn −5 ÷ 6, discount 0.01 ÷ 1.01 − 1 ÷ 6. */
    @Test
    void a_sum_inside_a_product_is_a_branch_in_brackets() {
        var tree = kpiTree(ltvDiscounted()
                .revenuePerUser(yen(3_000).perMonth())
                .churnRate(percent(5).perMonth())
                .discountRate(percent(1).perMonth()));
        assertThat(tree.nodes().stream().map(KpiNode::toString))
                .containsExactly(
                        "LTV (revenue) ¥50,500",
                        "  revenue per user ¥3,000/month (elasticity +1.00)",
                        "  × (1 + discount rate) 1.01x",
                        "    1",
                        "    + discount rate 1.0%/month (elasticity -0.16)",
                        "  ÷ (churn rate + discount rate) 6.0%/month",
                        "    churn rate 5.0%/month (elasticity -0.83)",
                        "    + discount rate 1.0%/month (elasticity -0.16)");
    }

    /**
     * 10 % a year is 1.1^(1/12) − 1 = d = 0.797 % a month, and churn is monthly. By hand the elasticity of the yearly rate is
     * (1 ÷ (1 + d) − 1 ÷ (5 % + d)) × 1.1^(−11/12) ÷ 12 × 10 % = −0.124.
     */
    @Test
    void a_branch_is_counted_in_the_period_of_the_whole() {
        var nodes = kpiTree(ltvDiscounted()
                        .revenuePerUser(yen(3_000).perMonth())
                        .churnRate(percent(5).perMonth())
                        .discountRate(percent(10).perYear()))
                .nodes();
        double discount = Math.pow(1.1, 1 / 12.0) - 1;
        assertThat(nodes.get(2).name()).isEqualTo("× (1 + discount rate)");
        assertThat(nodes.get(2).now().orElseThrow().number()).isCloseTo(1 + discount, within(1e-12));
        assertThat(nodes.get(4)).hasToString("    + discount rate 10.0%/year (elasticity -0.12)");
        assertThat(nodes.get(5).now().orElseThrow().number()).isCloseTo(0.05 + discount, within(1e-12));
        assertThat(nodes.get(5).now().orElseThrow().toString()).endsWith("/month");
    }

    @Test
    void an_incomplete_formula_shows_its_gaps() {
        var tree = kpiTree(ltvByChurn().churnRate(percent(5).perMonth()))
                .target(CHURN_RATE, percent(4).perMonth());
        assertThat(tree).hasToString("KPI tree of LTV ?, target ?");
        assertThat(tree.nodes().stream().map(KpiNode::toString))
                .containsExactly(
                        "LTV (revenue)",
                        "  average order value",
                        "  × purchase frequency",
                        "  ÷ churn rate 5.0%/month → 4.0%/month");
    }

    /** 72,000 now; 4 % churn alone 90,000; 1.5 orders alone 90,000; both 3,000 × 1.5 ÷ 4 % = 112,500. */
    @Test
    void the_chart_shows_what_each_target_alone_is_worth() {
        var chart = kpiTree(ltvByChurn()
                        .averageOrderValue(yen(5_000))
                        .purchaseFrequency(perMonth(1.2))
                        .grossMargin(percent(60))
                        .churnRate(percent(5).perMonth()))
                .target(CHURN_RATE, percent(4).perMonth())
                .target(PURCHASE_FREQUENCY, perMonth(1.5))
                .under(CHURN_RATE, "cancellation page visits", percent(8))
                .target("cancellation page visits", percent(6))
                .targetBars();
        assertThat(chart.altText())
                .isEqualTo("KPI tree of LTV ¥72,000 (gross profit), target ¥112,500 (gross profit); now ¥72,000;"
                        + " churn rate 5.0%/month → 4.0%/month ¥90,000; purchase frequency 1.2/month → 1.5/month ¥90,000;"
                        + " every target reached ¥112,500");
        assertThat(chart.rows().stream().map(row -> row.bars().get(0).tone()))
                .containsExactly(Tone.WHOLE, Tone.MORE, Tone.MORE, Tone.WHOLE);
    }

    /** The gaps by hand: 4 ÷ 3 − 1, 35 % − 30 %, 1,200,000 ÷ 750,000 − 1. */
    @Test
    void the_picture_has_a_box_a_node_with_the_way_to_its_target() {
        var chart = kpiTree(ltvByLifespan()
                        .averageOrderValue(yen(50_000))
                        .purchaseFrequency(perYear(3))
                        .lifespan(years(6)))
                .target(PURCHASE_FREQUENCY, perYear(4))
                .target(LIFESPAN, years(6))
                .under(PURCHASE_FREQUENCY, "monthly repeat rate", percent(30))
                .target("monthly repeat rate", percent(35))
                .view();
        assertThat(chart.root().tone()).isEqualTo(TreeView.Tone.RESULT);
        assertThat(chart.root().children().get(1).children().get(0).tone()).isEqualTo(TreeView.Tone.BESIDE);
        assertThat(chart.altText())
                .isEqualTo("Tree of 5 boxes. Level 1, LTV (revenue): now ¥900,000, target ¥1,200,000, gap +33.3%."
                        + " Level 2, average order value: now ¥50,000, elasticity +1.00."
                        + " Level 2, × purchase frequency: now 3/year, target 4/year, gap +33.3%, elasticity +1.00."
                        + " Level 3, monthly repeat rate: now 30.0%, target 35.0%, gap +5.0 points."
                        + " Level 2, × lifespan: now 6 years, target 6 years, gap ±0.0%, elasticity +1.00.");
    }

    /** 24,000 ÷ (5,000 × 12 × 60 %) = 0.667 years = 8 months; at 1.5 orders a month 5.33 months, which is less. */
    @Test
    void bars_are_in_one_unit() {
        var payback = unitEconomics()
                .customerValue(ltvByLifespan()
                        .averageOrderValue(yen(5_000))
                        .purchaseFrequency(perYear(12))
                        .grossMargin(percent(60))
                        .lifespan(years(3)))
                .acquisitionCost(yen(24_000))
                .paybackFormula();
        var bars = kpiTree(payback).target(PURCHASE_FREQUENCY, perMonth(1.5)).targetBars();
        var alone = bars.rows().get(1).bars().get(0);
        assertThat(alone.tone()).isEqualTo(Tone.LESS);
        assertThat(alone.to()).isCloseTo(24_000 / (5_000 * 18 * 0.6), within(1e-12));
        var table = payback.twoWay()
                .across(PURCHASE_FREQUENCY, perYear(12), perMonth(1))
                .down(GROSS_MARGIN, percent(60))
                .chart();
        assertThat(table.rows().get(0).values().get(1))
                .isCloseTo(table.rows().get(0).values().get(0), within(1e-12));
    }

    @Test
    void a_target_stays_in_the_currency_of_its_quantity() {
        var ltv = ltvByChurn()
                .revenuePerUser(yen(3_000).perMonth())
                .churnRate(percent(5).perMonth());
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() ->
                        kpiTree(ltv).target(REVENUE_PER_USER, money(50, "USD").perMonth()))
                .withMessageContaining("must stay in its currency (通貨)");
    }

    @Test
    void a_gap_is_shown_between_values_of_one_unit_only() {
        assertThat(KpiPicture.gap(yen(44_000), yen(40_000))).contains("-9.1%");
        assertThat(KpiPicture.gap(percent(5).perMonth(), percent(4).perMonth())).contains("-1.0 points");
        assertThat(KpiPicture.gap(percent(0.04), percent(0.06))).contains("+0.02 points");
        assertThat(KpiPicture.gap(percent(5).perMonth(), percent(40).perYear())).isEmpty();
        assertThat(KpiPicture.gap(yen(0), yen(40_000))).isEmpty();
    }
}
