package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.LIFESPAN;
import static org.ltvlab.Words.REVENUE_PER_USER;
import static org.ltvlab.Words.around;
import static org.ltvlab.Words.between;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.seed;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.trials;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Money;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Every message of the readings for wrong input, whole. */
@ExtendWith(InLanguage.class)
class ReadingsInputChecksTest {
    private static final LtvByChurn LTV = ltvByChurn()
            .revenuePerUser(yen(3_000).perMonth())
            .grossMargin(percent(60))
            .churnRate(percent(5).perMonth());

    @Test
    void a_quantity_that_the_formula_has_not_is_named() {
        String message = """
                ltvByChurn must have the quantity that is named (項目).
                  got:   "lifespan"
                  known: averageOrderValue, purchaseFrequency, revenuePerAccount, revenuePerUser, grossMargin, churnRate, acquisitionCost, retentionCost""";
        says(() -> LTV.solveFor(LIFESPAN).reaching(yen(1)), message);
        says(() -> LTV.uncertain(LIFESPAN, between(years(1), years(2))), message);
    }

    @Test
    void a_target_is_in_the_currency_of_the_formula() {
        says(() -> LTV.solveFor(CHURN_RATE).reaching(money(100, "USD")), """
                All amounts of one formula must be in one currency (通貨).
                  got:   revenuePerUser ¥3,000/month, target $100.00
                  fix:   bring them into one currency at a rate that you name""");
    }

    @Test
    void a_goal_needs_the_other_quantities() {
        says(
                () -> ltvByChurn()
                        .revenuePerUser(yen(3_000).perMonth())
                        .solveFor(GROSS_MARGIN)
                        .reaching(yen(1)),
                """
                ltvByChurn needs churnRate (解約率).
                  given: revenuePerUser ¥3,000/month
                  fix:   add .churnRate(percent(5).perMonth()) to the chain""");
    }

    @Test
    void a_goal_without_any_amount_asks_for_what_is_missing() {
        says(() -> unitEconomics().solveFor(ACQUISITION_COST).reaching(times(3)), """
                unitEconomics needs customerValue (顧客生涯価値).
                  fix:   add .customerValue(yen(72_000), GROSS_PROFIT) to the chain""");
    }

    @Test
    void a_quantity_of_ones_own_is_given_by_its_name() {
        Quantity<Money> price = quantity("price", yen(10));
        says(() -> formula("Twice", price.times(Expr.number(2))).without(price).value(), """
                Twice needs price.
                  fix:   add .with("price", ...) to the chain""");
    }

    @Test
    void a_table_of_two_quantities_has_two_in_one_currency_and_only_its_places() {
        says(
                () -> LTV.twoWay()
                        .across(CHURN_RATE, percent(4).perMonth())
                        .down(CHURN_RATE, percent(5).perMonth()),
                """
                twoWay (2変数の表) needs two different quantities across and down.
                  got:   churnRate (解約率) twice
                  fix:   another quantity on one side, or .down(...) left out: one quantity alone is a scenario""");
        says(
                () -> LTV.twoWay()
                        .across(
                                REVENUE_PER_USER,
                                yen(3_000).perMonth(),
                                money(30, "USD").perMonth()),
                """
                revenuePerUser (ユーザー平均売上) must stay in its currency (通貨).
                  got:   $30.00/month
                  known: now ¥3,000/month
                  fix:   bring it into JPY at a rate that you name""");
        says(() -> LTV.twoWay().at(0, 0), """
                twoWay (2変数の表) needs a place in the table, counted from 0.
                  got:   row 0, column 0
                  known: 0 rows, 0 columns""");
    }

    @Test
    void a_negative_span_of_a_frame_is_named_with_its_row() {
        Table table = Table.create("t", DoubleColumn.create("life", 2, -1));
        says(
                () -> ltvByLifespan()
                        .averageOrderValue(yen(1_000))
                        .purchaseFrequency(perYear(12))
                        .over(table)
                        .column(LIFESPAN, "life", years(1))
                        .view(),
                """
                lifespan (継続期間) must not be negative, in every row.
                  where: row 2, column life
                  got:   row 2: -1.0
                  fix:   keep only the rows that make sense with table.where(...), or empty those cells""");
    }

    @Test
    void results_that_do_not_differ_have_no_cause() {
        says(
                () -> LTV.grossMargin(percent(0))
                        .uncertain(
                                CHURN_RATE,
                                between(percent(4).perMonth(), percent(6).perMonth()))
                        .simulate(trials(1_000), seed(1))
                        .tornado(),
                """
                tornado (順位相関トルネード) needs draws with different results.
                  got:   1000 draws with a result, all ¥0
                  fix:   more trials, or a quantity that moves the result""");
    }

    @Test
    void two_states_are_of_one_formula() {
        says(() -> LTV.acquisitionCost(yen(1)).comparedTo(LTV), """
                Only two states of one formula (同じ式の2つの状態) can be compared.
                  got:   LTV ¥36,000 (gross profit) = ARPU ¥3,000/month × margin 60.0% ÷ churn 5.0%/month and LTV ¥35,999 (net of costs) = ARPU ¥3,000/month × margin 60.0% ÷ churn 5.0%/month − CAC ¥1
                  fix:   give both the same steps; where a cost was not there, give it as yen(0)""");
    }

    @Test
    void scenarios_are_on_one_basis_and_known_by_name() {
        says(() -> LTV.scenario("net").and("gross", LTV.acquisitionCost(yen(1))), """
                Figures that are subtracted must be on one basis (基準).
                  got:   ¥35,999 (net of costs) and ¥36,000 (gross profit)
                  fix:   give grossMargin and the costs to both formulas or to neither""");
        says(() -> LTV.scenario("today").of("tody"), """
                The scenario (シナリオ) must be one of these.
                  got:   "tody"
                  known: today; did you mean today?""");
    }

    @Test
    void a_grid_needs_both_sides_and_values_that_the_quantity_takes() {
        says(() -> LTV.twoWay().across(GROSS_MARGIN, percent(50)).table(), """
                twoWay (2変数の表) needs values across and down.
                  got:   1 across, 0 down
                  fix:   twoWay().across(GROSS_MARGIN, percent(50), percent(60)).down(CHURN_RATE, percent(4).perMonth(), percent(5).perMonth())""");
        says(() -> LTV.twoWay().across(GROSS_MARGIN, percent(50), percent(120)), """
                grossMargin (粗利率) must not be above 100 %: a profit cannot exceed the revenue it is part of.
                  got:   120.0%
                  fix:   .grossMargin(percent(60))""");
    }

    @Test
    void a_tornado_needs_a_change() {
        says(() -> LTV.tornado(percent(0)), """
                tornado (トルネード図) needs a change above 0 % and up to 100 %.
                  got:   0.0%
                  fix:   .tornado(percent(10))""");
    }

    @Test
    void uncertain_values_rise_and_have_one_unit_and_lie_within_the_limits() {
        says(() -> between(percent(6), percent(4)), """
                between (範囲) needs its values rising from low to high.
                  got:   6.0%, 4.0%
                  fix:   between(low, high) or between(low, likely, high)""");
        says(() -> between(percent(4).perMonth(), percent(6).perYear()), """
                The values of an uncertain quantity must have one unit (単位).
                  got:   4.0%/month, 6.0%/year""");
        says(() -> around(yen(5_000), yen(0)), """
                around needs a standard deviation (標準偏差) above 0.
                  got:   ¥0""");
        says(() -> between(yen(1), yen(2)).smooth(), """
                smooth (PERT分布) needs a low, a likely and a high value.
                  got:   ¥1 – ¥2 (uniform)
                  fix:   between(low, likely, high).smooth()""");
        says(
                () -> LTV.uncertain(
                        CHURN_RATE, between(percent(0).perMonth(), percent(6).perMonth())),
                """
                churnRate (解約率) must lie above 0 % and not above 100 %: without churn 1 ÷ churn has no value, and nobody can leave twice.
                  got:   0.0%/month
                  fix:   .churnRate(percent(5).perMonth())""");
        says(() -> LTV.uncertain(GROSS_MARGIN, between(percent(90), percent(120))), """
                grossMargin (粗利率) must not be above 100 %: a profit cannot exceed the revenue it is part of.
                  got:   120.0%
                  fix:   .grossMargin(percent(60))""");
    }

    @Test
    void trials_and_quantiles_have_their_range() {
        says(() -> trials(10), """
                trials (試行回数) must lie between 100 and 10,000,000.
                  got:   10
                  fix:   trials(10_000)""");
        var drawn = LTV.uncertain(
                        CHURN_RATE, between(percent(4).perMonth(), percent(6).perMonth()))
                .simulate(trials(100), seed(1));
        says(() -> drawn.quantile(90), """
                A quantile (分位点) needs a share between 0 and 1.
                  got:   90.0
                  fix:   quantile(0.9)""");
    }

    @Test
    void a_cell_of_a_spreadsheet_is_a_reference_or_a_name() {
        says(() -> LTV.excel(Map.of("churnRate", "B5+1")), """
                A cell (セル) must be a reference or a name of a spreadsheet.
                  got:   "B5+1"
                  fix:   "B2", "$B$2", "Retail!B2" or a defined name""");
    }

    @Test
    void a_frame_has_rows_the_column_and_numbers() {
        Table empty = Table.create("empty", DoubleColumn.create("aov"));
        Table words = Table.create("words", StringColumn.create("aov", "a"));
        says(() -> LTV.over(empty), """
                The frame must have rows (空の表).
                  got:   0 rows, columns aov""");
        says(() -> ltvByChurn().over(words).column(AVERAGE_ORDER_VALUE, "aov", yen(1)), """
                Column aov must hold numbers (数値の列).
                  got:   STRING, such as "a\"""");
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}
