package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.NET_OF_COSTS;
import static org.ltvlab.Words.REVENUE;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Every message for wrong input, whole. */
@ExtendWith(InLanguage.class)
class FormulaInputChecksTest {
    private static final Table CHANNELS = Table.create(
            "channels",
            StringColumn.create("channel", "SEO", "ads", "sns"),
            DoubleColumn.create("churn_pct", 5, 0, 120),
            DoubleColumn.create("LTV", 1, 2, 3));

    @Test
    void an_incomplete_chain_shows_the_gap_and_its_value_names_what_is_missing() {
        var ltv = ltvByChurn().averageOrderValue(yen(5_000)).grossMargin(percent(60));
        assertThat(ltv).hasToString("LTV ? (gross profit) = AOV ¥5,000 × frequency ? × margin 60.0% ÷ churn ?");
        assertThat(ltv.view().rows().get(4)).containsExactly("LTV (gross profit)", null);
        assertThat(ltv.explain().paragraphs().get(0)).isEqualTo("LTV still needs: purchase frequency, churn rate.");
        String message = """
                ltvByChurn needs purchaseFrequency (購入頻度), churnRate (解約率).
                  given: averageOrderValue ¥5,000, grossMargin 60.0%
                  fix:   add .purchaseFrequency(perMonth(1.2)).churnRate(percent(5).perMonth()) to the chain""";
        says(ltv::value, message);
        says(ltv::elasticities, message);
        says(() -> ltv.over(CHANNELS).result(), message);
    }

    @Test
    void churn_lies_above_zero_and_not_above_all() {
        String must = "churnRate (解約率) must lie above 0 % and not above 100 %:"
                + " without churn 1 ÷ churn has no value, and nobody can leave twice.";
        for (double wrong : new double[] {0, -5, 120}) {
            says(
                    () -> ltvByChurn().churnRate(percent(wrong).perMonth()),
                    must + "\n  got:   " + percent(wrong).perMonth() + "\n  fix:   .churnRate(percent(5).perMonth())");
        }
        assertThat(ltvByChurn().churnRate(percent(100).perMonth()))
                .hasToString("LTV ? (revenue) = AOV ? × frequency ? ÷ churn 100.0%/month");
    }

    @Test
    void a_margin_is_at_most_all_of_the_revenue() {
        says(() -> ltvByLifespan().grossMargin(percent(101)), """
                grossMargin (粗利率) must not be above 100 %: a profit cannot exceed the revenue it is part of.
                  got:   101.0%
                  fix:   .grossMargin(percent(60))""");
    }

    @Test
    void amounts_that_cannot_be_negative_are_not() {
        says(() -> ltvByLifespan().averageOrderValue(yen(-1)), """
                averageOrderValue (平均購入単価) must not be negative.
                  got:   -¥1
                  fix:   .averageOrderValue(yen(5_000))""");
    }

    @Test
    void currencies_do_not_mix_in_a_formula() {
        says(() -> ltvByLifespan().averageOrderValue(yen(5_000)).acquisitionCost(money(100, "USD")), """
                All amounts of one formula must be in one currency (通貨).
                  got:   averageOrderValue ¥5,000, acquisitionCost $100.00
                  fix:   bring them into one currency at a rate that you name""");
    }

    @Test
    void currencies_do_not_mix_between_the_value_and_its_cost() {
        var unit = unitEconomics().customerValue(yen(72_000), GROSS_PROFIT);
        says(() -> unit.acquisitionCost(money(100, "USD")), """
                All amounts of one formula must be in one currency (通貨).
                  got:   customerValue ¥72,000, acquisitionCost $100.00
                  fix:   bring them into one currency at a rate that you name""");
        var dollars = ltvByChurn()
                .revenuePerUser(money(60, "USD").perMonth())
                .churnRate(percent(5).perMonth());
        var yens = ltvByChurn()
                .revenuePerUser(yen(6_000).perMonth())
                .churnRate(percent(5).perMonth());
        says(() -> dollars.value().minus(yens.value()), """
                All amounts of one formula must be in one currency (通貨).
                  got:   first $1,200.00, second ¥120,000
                  fix:   bring them into one currency at a rate that you name""");
    }

    @Test
    void two_ways_to_say_the_same_do_not_mix() {
        says(
                () -> ltvByChurn()
                        .averageOrderValue(yen(5_000))
                        .revenuePerUser(yen(6_000).perMonth()),
                """
                Only one of these must be given, they say the same in different ways (重複指定).
                  got:   average order value × purchase frequency and revenue per user
                  fix:   start the chain again with one of them""");
    }

    @Test
    void rates_of_one_formula_have_one_period() {
        var a = quantity("a", percent(5).perMonth());
        var b = quantity("b", percent(10).perYear());
        says(() -> formula("both", perMonth(1), a.plus(b)), """
                Rates of one formula must have one period (期間の単位).
                  got:   a 5.0%/month, b 10.0%/year
                  fix:   give both for the same period, such as percent(5).perMonth()""");
    }

    @Test
    void only_a_pure_number_has_a_logarithm_or_is_counted_in_periods() {
        var cost = quantity("cost", yen(1));
        says(() -> Expr.logarithm(cost), """
                Only a pure number has a logarithm (対数).
                  got:   money (金額): cost""");
        says(() -> Expr.periods(cost), """
                Only a pure number can be counted in periods (期間).
                  got:   money (金額): cost""");
    }

    @Test
    void ltv_net_of_cac_is_not_divided_by_cac() {
        var net = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .purchaseFrequency(perMonth(1))
                .lifespan(years(3))
                .acquisitionCost(yen(50_000));
        says(() -> unitEconomics().customerValue(net), """
                customerValue (顧客生涯価値) must be before acquisition cost: LTV net of CAC divided by CAC counts CAC twice (二重計上).
                  got:   LTV ¥310,000 (net of costs) = AOV ¥10,000 × frequency 1/month × lifespan 3 years − CAC ¥50,000
                  fix:   leave .acquisitionCost(...) out of the LTV and keep it here""");
        says(() -> unitEconomics().customerValue(yen(310_000), NET_OF_COSTS), """
                customerValue (顧客生涯価値) must be before acquisition cost: LTV net of CAC divided by CAC counts CAC twice (二重計上).
                  got:   ¥310,000 (net of costs)
                  fix:   customerValue(money, GROSS_PROFIT) with the LTV before acquisition cost""");
    }

    /** A formula of one's own may call the acquisition cost as it likes: its basis tells. */
    @Test
    void an_own_formula_net_of_costs_is_not_divided_by_cac() {
        var brings = quantity("brings", yen(310_000));
        var cac = quantity("CAC", yen(50_000));
        var own = formula("Own LTV", brings.minus(cac)).on(NET_OF_COSTS);
        says(() -> unitEconomics().customerValue(own), """
                customerValue (顧客生涯価値) must be before acquisition cost: LTV net of CAC divided by CAC counts CAC twice (二重計上).
                  got:   Own LTV ¥260,000 (net of costs) = brings ¥310,000 − CAC ¥50,000
                  fix:   leave the acquisition cost out of the formula and say .on(GROSS_PROFIT)""");
    }

    @Test
    void unit_economics_show_their_gap_and_name_it() {
        assertThat(unitEconomics()).hasToString("LTV/CAC ? = LTV ? ÷ CAC ?");
        says(() -> unitEconomics().customerValue(yen(72_000), GROSS_PROFIT).ltvToCac(), """
                unitEconomics needs acquisitionCost (獲得コスト).
                  given: customerValue ¥72,000
                  fix:   add .acquisitionCost(yen(18_000)) to the chain""");
    }

    @Test
    void a_divisor_of_zero_has_no_value_and_the_display_says_so() {
        var unit = unitEconomics().customerValue(yen(100), REVENUE).acquisitionCost(yen(0));
        assertThat(unit).hasToString("LTV/CAC undefined (revenue) = LTV ¥100 ÷ CAC ¥0");
        says(unit::ltvToCac, """
                LTV/CAC is undefined: acquisition cost (獲得コスト) is 0, and nothing can be divided by 0.
                  got:   LTV ¥100 ÷ CAC ¥0""");
        says(() -> customerChurn().lost(0).atStart(0).value(), """
                churn (解約率) is undefined: customers at start (期首の顧客数) is 0, and nothing can be divided by 0.
                  got:   lost 0 ÷ at start 0""");
        says(() -> acquisitionCost().costs(yen(10)).newCustomers(0).value(), """
                CAC is undefined: new customers (新規獲得数) is 0, and nothing can be divided by 0.
                  got:   costs ¥10 ÷ new customers 0""");
    }

    @Test
    void a_customer_who_brings_nothing_never_pays_back() {
        var unit = unitEconomics()
                .customerValue(yen(1_000), GROSS_PROFIT)
                .acquisitionCost(yen(18_000))
                .revenuePerUser(yen(6_000).perMonth())
                .grossMargin(percent(-10));
        assertThat(unit.toString()).contains("payback undefined");
        says(unit::payback, """
                payback (回収期間) needs a profit above 0 each period: this customer never earns the acquisition cost back.
                  got:   ARPU ¥6,000/month × margin -10.0%
                  fix:   a margin above 0 and a retention cost below it""");
    }

    @Test
    void bases_do_not_mix() {
        var ltv = ltvByChurn()
                .revenuePerUser(yen(6_000).perMonth())
                .churnRate(percent(5).perMonth());
        says(() -> ltv.value().minus(ltv.grossMargin(percent(60)).value()), """
                Figures that are subtracted must be on one basis (基準).
                  got:   ¥120,000 (revenue) and ¥72,000 (gross profit)
                  fix:   give grossMargin and the costs to both formulas or to neither""");
    }

    @Test
    void a_formula_of_your_own_is_checked_when_it_is_written() {
        var spend = quantity("spend", yen(3_000));
        var visits = quantity("visits", perMonth(2));
        says(() -> spend.plus(visits), """
                Only like can be added to or subtracted from like (次元の不一致).
                  got:   money (金額) + a rate per period (期間あたりの率・回数) in: spend + visits""");
        says(() -> formula("Store LTV", spend.times(visits)), """
                Store LTV must come out as money (金額).
                  got:   money per period (期間あたりの金額) from: spend × visits
                  fix:   one factor more or less, or say what it comes out as: formula("name", yen(1).perMonth(), ...)""");
        says(() -> formula("twice", spend.plus(quantity("spend", yen(1)))), """
                Each quantity of a formula must have its own name (項目名).
                  got:   spend ¥3,000 and spend ¥1""");
        says(() -> formula("Store LTV", spend).with("spent", yen(1)), """
                Store LTV must have the quantity that is named (項目).
                  got:   "spent"
                  known: spend; did you mean spend?""");
        says(() -> formula("Store LTV", spend).with("spend", percent(1)), """
                spend must be money (金額).
                  got:   1.0%, a share (割合)""");
    }

    @Test
    void a_column_is_there_and_holds_numbers_within_the_limits() {
        var ltv = ltvByChurn().revenuePerUser(yen(6_000).perMonth());
        says(() -> ltv.over(CHANNELS).column("churnRate", "churn", percent(1).perMonth()), """
                The frame must have the column that is named (列).
                  got:   "churn"
                  known: channel, churn_pct, LTV""");
        says(() -> ltv.over(CHANNELS).column("churnRate", "channel", percent(1).perMonth()), """
                Column channel must hold numbers (数値の列).
                  got:   STRING, such as "SEO\"""");
        says(
                () -> ltv.over(CHANNELS)
                        .column("churnRate", "churn_pct", percent(1).perMonth()),
                """
                churnRate (解約率) must lie above 0 % and not above 100 %: without churn 1 ÷ churn has no value, and nobody can leave twice, in every row.
                  where: row 2, column churn_pct
                  got:   row 2: 0.0%/month, row 3: 120.0%/month
                  fix:   keep only the rows that make sense with table.where(...), or empty those cells""");
        says(() -> ltv.over(CHANNELS).column("churnRat", "churn_pct", percent(1).perMonth()), """
                ltvByChurn must have the quantity that is named (項目).
                  got:   "churnRat"
                  known: averageOrderValue, purchaseFrequency, revenuePerAccount, revenuePerUser, grossMargin, churnRate, acquisitionCost, retentionCost; did you mean churnRate?""");
        says(() -> ltv.churnRate(percent(5).perMonth()).over(CHANNELS).table(), """
                The results must have a column name of their own (列名).
                  got:   "LTV"
                  known: channel, churn_pct, LTV
                  fix:   .named("LTV 2")""");
    }

    @Test
    void a_bad_cell_can_be_found_by_a_program() {
        var ltv = ltvByChurn().revenuePerUser(yen(6_000).perMonth());
        assertThatExceptionOfType(LtvProblem.class)
                .isThrownBy(() -> ltv.over(CHANNELS)
                        .column("churnRate", "churn_pct", percent(1).perMonth()))
                .satisfies(problem -> {
                    assertThat(problem.parts().place().row()).isEqualTo(OptionalLong.of(2));
                    assertThat(problem.parts().place().column()).hasValue("churn_pct");
                });
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}
