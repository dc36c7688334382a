package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.around;
import static org.ltvlab.Words.between;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
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
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Formats;
import org.ltvlab.view.TableView;

/** What a reader sees; the numbers in it are the hand-computed ones of the house style's call-sites. */
@ExtendWith(InLanguage.class)
class FormulaDisplayCorrectnessTest {
    private final LtvByChurn ltv = ltvByChurn()
            .averageOrderValue(yen(5_000))
            .purchaseFrequency(perYear(14.4))
            .grossMargin(percent(60))
            .churnRate(percent(5).perMonth());

    /** A range runs from one limit to the other; a mean has its spread on both sides. */
    @Test
    void a_mean_and_its_spread_read_as_no_range() {
        Uncertain<Ratio> margin = around(percent(60), percent(3));
        assertThat(margin).hasToString("60.0% ± 3.0% (normal: mean ± standard deviation)");
        assertThat(between(percent(57), percent(60), percent(63)).smooth()).hasToString("57.0% – 60.0% – 63.0% (PERT)");
        Language.choose(Language.JAPANESE);
        assertThat(margin).hasToString("60.0% ± 3.0%(正規:平均±標準偏差)");
    }

    /** 1.5 × 80 % ÷ 2 % = 60, which 2円 would not give; 0.004 ÷ 1 % = 0.40. */
    @Test
    void small_prices_have_the_digits_that_the_result_is_made_of() {
        var dollars = ltvByChurn()
                .revenuePerUser(money(0.004, "USD").perDay())
                .churnRate(percent(1).perDay());
        assertThat(dollars).hasToString("LTV $0.40 (revenue) = ARPU $0.004/day ÷ churn 1.0%/day");
        assertThat(dollars.formula().latexInNumbers()).contains("\\$0.004/day");
        assertThat(dollars.formula().sentence()).contains("$0.004/day divided by");
        Language.choose(Language.JAPANESE);
        assertThat(ltvByChurn()
                        .revenuePerUser(yen(1.5).perDay())
                        .grossMargin(percent(80))
                        .churnRate(percent(2).perDay()))
                .hasToString("LTV 60円(粗利) = ARPU 1.5円/日 × 粗利率 80.0% ÷ 解約率 2.0%/日");
    }

    @Test
    void it_explains_itself_in_english() {
        assertThat(ltv.explain().paragraphs())
                .containsExactly(
                        "LTV is ¥72,000 (gross profit).",
                        "LTV = average order value × purchase frequency × gross margin ÷ churn rate",
                        "LTV ¥72,000 (gross profit) = AOV ¥5,000 × frequency 14.4/year × margin 60.0% ÷ churn 5.0%/month",
                        "Basis: gross profit. The cost of goods is taken off, acquisition and retention cost are not.",
                        "Mean lifetime: 1 ÷ 5.0%/month = 20 months, counted in the period of the churn rate.",
                        "Periods were brought together (1 year = 12 months = 365.25 days): frequency 14.4/year ="
                                + " 1.2/month.",
                        "Assumes constant churn whatever a customer's age. Real churn often falls with age, and then"
                                + " 1 ÷ churn is too short.",
                        "Assumes that everybody pays the first period before anybody leaves (1 ÷ churn payments);"
                                + " nothing is discounted.");
    }

    @Test
    void it_explains_itself_in_japanese() {
        Language.choose(Language.JAPANESE);
        assertThat(ltv.explain().paragraphs())
                .containsExactly(
                        "LTVは72,000円(粗利)です。",
                        "LTV = 平均購入単価 × 購入頻度 × 粗利率 ÷ 解約率",
                        "LTV 72,000円(粗利) = 単価 5,000円 × 頻度 14.4回/年 × 粗利率 60.0% ÷ 解約率 5.0%/月",
                        "粗利ベース。原価を差し引き、獲得・維持コストは差し引いていません。",
                        "平均継続期間は 1 ÷ 5.0%/月 = 20か月(解約率と同じ期間の単位で数えます)。",
                        "期間の単位をそろえました(1年 = 12か月 = 365.25日):頻度 14.4回/年 = 1.2回/月。",
                        "前提:解約率は顧客の年齢によらず一定です。実際は長く続くほど下がることが多く、そのとき 1 ÷ 解約率 は短すぎます。",
                        "前提:最初の期の支払いは解約より先に全員から受け取り(1 ÷ 解約率 回)、将来の金額は割り引きません。");
    }

    @Test
    void the_table_holds_the_inputs_and_the_result_under_the_formula() {
        assertThat(ltv.view().caption().title()).isEqualTo(ltv.toString());
        assertThat(ltv.view().rows().stream().map(row -> row.get(0) + " | " + row.get(1)))
                .containsExactly(
                        "average order value | ¥5,000",
                        "purchase frequency | 14.4/year",
                        "gross margin | 60.0%",
                        "churn rate | 5.0%/month",
                        "LTV (gross profit) | ¥72,000");
    }

    /** Mixed quantities stand right-aligned under each other, the result too, each with the digits that were typed. */
    @Test
    void the_values_of_the_table_are_quantities_as_typed() {
        TableView table = ltv.grossMargin(percent(60.25)).view();
        assertThat(table.rows()).extracting(row -> row.get(1)).allMatch(cell -> cell instanceof Measured<?>);
        Formats formats = Formats.current();
        int digits = table.columns().get(1).digits();
        assertThat(table.rows().stream().map(row -> formats.cell(row.get(1), digits)))
                .containsExactly("¥5,000", "14.4/year", "60.25%", "5.0%/month", "¥72,300");
    }

    @Test
    void unit_economics_take_over_what_the_payback_needs_and_say_so() {
        var unit = unitEconomics()
                .customerValue(ltv.purchaseFrequency(perMonth(1.2)))
                .acquisitionCost(yen(18_000));
        assertThat(unit)
                .hasToString("LTV/CAC 4.00x (gross profit) = LTV ¥72,000 ÷ CAC ¥18,000; payback 5 months ="
                        + " CAC ¥18,000 ÷ (AOV ¥5,000 × frequency 1.2/month × margin 60.0%)");
        assertThat(unit.payback()).hasToString("5 months");
        assertThat(unit.explain().paragraphs())
                .contains(
                        "By rule of thumb 3 or more is healthy (3 to 5 is usual); this meets it.",
                        "The rule of thumb is from Salesforce Japan's article on LTV; it differs by business and proves"
                                + " nothing.");
        assertThat(unit.view().rows().stream().map(row -> row.get(0) + " | " + row.get(1)))
                .containsExactly(
                        "LTV (gross profit) | ¥72,000", "CAC | ¥18,000", "LTV/CAC | 4.00x", "payback | 5 months");
    }

    @Test
    void unit_economics_prefer_what_they_are_told_for_the_payback() {
        var unit = unitEconomics()
                .customerValue(ltv)
                .acquisitionCost(yen(18_000))
                .revenuePerUser(yen(9_000).perMonth())
                .grossMargin(percent(50));
        assertThat(unit.payback()).hasToString("4 months");
    }

    @Test
    void the_levers_of_unit_economics_are_those_of_the_value_and_the_cost() {
        var levers =
                unitEconomics().customerValue(ltv).acquisitionCost(yen(18_000)).elasticities();
        assertThat(levers)
                .hasToString("What moves it most: LTV/CAC 4.00x (gross profit) — average order value +1.00, purchase"
                        + " frequency +1.00, gross margin +1.00, churn rate -1.00, acquisition cost -1.00");
        assertThat(levers.chart().orientation()).hasToString("HORIZONTAL");
    }

    @Test
    void the_numbers_stand_in_latex_with_the_result() {
        assertThat(ltv.latexInNumbers())
                .isEqualTo("\\frac{\\text{¥5,000} \\times \\text{14.4/year} \\times \\text{60.0\\%}}"
                        + "{\\text{5.0\\%/month}} = \\text{¥72,000}");
        assertThat(ltvByLifespan().lifespan(years(3)).latexInNumbers())
                .isEqualTo("\\text{?} \\times \\text{?} \\times \\text{3 years} = \\text{?}");
    }

    @Test
    void brackets_stand_only_where_they_are_needed() {
        var a = Quantity.named("a", percent(1));
        var b = Quantity.named("b", percent(1));
        var c = Quantity.named("c", percent(1));
        assertThat(Writing.inWords(a.minus(b.minus(c)))).isEqualTo("a − (b − c)");
        assertThat(Writing.inWords(a.minus(b).minus(c))).isEqualTo("a − b − c");
        assertThat(Writing.inWords(a.dividedBy(b.times(c)))).isEqualTo("a ÷ (b × c)");
        assertThat(Writing.inWords(a.plus(b).times(c))).isEqualTo("(a + b) × c");
        assertThat(Writing.inWords(a.plus(b.times(c)))).isEqualTo("a + b × c");
    }

    @Test
    void an_elasticity_is_undefined_where_the_result_is_zero() {
        var nothing = ltvByLifespan()
                .averageOrderValue(yen(0))
                .purchaseFrequency(perYear(2))
                .lifespan(years(3));
        assertThat(nothing.elasticities().of("lifespan")).isEmpty();
        assertThat(nothing.elasticities().toString()).contains("lifespan undefined");
    }
}
