package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.Span;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Laws that every formula keeps, on many random inputs with a fixed seed. */
@ExtendWith(InLanguage.class)
class FormulaConsistencyTest {
    private static final double TINY = 1e-9;

    @Test
    void elasticities_come_strongest_first_and_the_chart_shows_what_the_table_says() {
        Elasticities levers = byLifespan(new Random(7)).elasticities();
        assertThat(levers.levers().stream()
                        .map(lever -> -Math.round(Math.abs(lever.elasticity().orElseThrow()) * 1e6))
                        .toList())
                .isSorted();
        assertThat(levers.table().rows().stream().map(row -> row.get(2)).toList())
                .isEqualTo(levers.chart().series().get(0).values());
        assertThat(levers.chart().categories())
                .hasSize(levers.levers().size())
                .isEqualTo(levers.table().rows().stream().map(row -> row.get(0)).toList());
    }

    @Test
    void a_row_of_a_frame_gives_what_the_numbers_give() {
        Random random = new Random(11);
        Table table = Table.create("channels");
        DoubleColumn aov = DoubleColumn.create("aov");
        DoubleColumn churn = DoubleColumn.create("churn %");
        IntColumn cost = IntColumn.create("cost");
        for (int i = 0; i < 100; i++) {
            aov.append(1_000 + random.nextInt(20_000));
            churn.append(1 + random.nextInt(30));
            cost.append(random.nextInt(900));
        }
        table.addColumns(aov, churn, cost);
        LtvByChurn ltv = byChurn(random);
        DoubleColumn found = ltv.over(table)
                .column("averageOrderValue", "aov", yen(1))
                .column("churnRate", "churn %", percent(1).perMonth())
                .column("retentionCost", "cost", yen(1).perYear())
                .result();
        for (int i = 0; i < 100; i++) {
            near(
                    found.get(i),
                    value(ltv.averageOrderValue(yen(aov.get(i)))
                            .churnRate(percent(churn.get(i)).perMonth())
                            .retentionCost(yen(cost.get(i)).perYear())));
        }
    }

    @Test
    void a_missing_cell_gives_a_missing_result_which_is_counted_and_the_frame_stays_as_it_is() {
        Table table = Table.create(
                "plans",
                StringColumn.create("plan", "light", "pro", "team"),
                IntColumn.create("arpu", new Integer[] {500, null, 3_000}));
        var ltv = ltvByChurn().churnRate(percent(5).perMonth());
        OverTable<Money> over = ltv.over(table).column("revenuePerUser", "arpu", yen(1).perMonth());
        assertThat(over.missing()).isEqualTo(1);
        assertThat(over.result().isMissing(1)).isTrue();
        assertThat(over.result().get(2)).isCloseTo(60_000, within(TINY * 60_000));
        assertThat(over.table().columnNames()).containsExactly("plan", "arpu", "LTV");
        assertThat(table.columnNames()).containsExactly("plan", "arpu");
        assertThat(over)
                .hasToString("LTV (revenue) = ARPU [arpu] ÷ churn 5.0%/month, 3 rows: ¥10,000 – ¥60,000, 1 missing");
        assertThat(over.view().rows().get(1)).containsExactly("pro", null, null);
        assertThat(over.view().rows().get(2).get(2)).hasToString("¥60,000");
    }

    /** 3,000 × (1 + d) ÷ (5 % + d) with d = 1.1^(1/12) − 1, and nothing where the rate is missing. */
    @Test
    void a_missing_rate_that_compounds_gives_a_missing_result() {
        Table table = Table.create("plans", DoubleColumn.create("wacc", new Double[] {10.0, null}));
        OverTable<Money> over = ltvDiscounted()
                .revenuePerUser(yen(3_000).perMonth())
                .churnRate(percent(5).perMonth())
                .over(table)
                .column("discountRate", "wacc", percent(1).perYear());
        double d = Math.pow(1.1, 1 / 12.0) - 1;
        near(over.result().get(0), 3_000 * (1 + d) / (0.05 + d));
        assertThat(over.missing()).isEqualTo(1);
        assertThat(over.toString()).endsWith(", 1 missing");
    }

    /** Without the first part: − 5 is still taken off, and ÷ 5 % still divides. */
    @Test
    void what_is_left_without_an_optional_first_part_keeps_its_sign() {
        Expr less = Expr.optional(Terms.ACQUISITION_COST).minus(Terms.CUSTOMER_VALUE);
        var loss = Formula.ready(Head.of("loss", Phrase.both("loss"), Money.class), less)
                .with(Terms.CUSTOMER_VALUE, yen(5));
        assertThat(loss).hasToString("loss -¥5 = -1 × LTV ¥5 [negative]");
        assertThat(loss.with(Terms.ACQUISITION_COST, yen(8)).value().amount()).isEqualTo(yen(3));
        Expr share = Expr.optional(Terms.GROSS_MARGIN).dividedBy(Terms.CHURN_RATE);
        assertThat(Formula.ready(Head.of("stay", Phrase.both("stay"), Span.class), share)
                        .with(Terms.CHURN_RATE, percent(5).perMonth()))
                .hasToString("stay 20 months = 1 ÷ churn 5.0%/month");
    }

    @Test
    void rows_without_a_defined_result_are_missing_too() {
        Table table = Table.create("units", DoubleColumn.create("cac", 1_000, 0, 4_000));
        var unit = unitEconomics().customerValue(yen(12_000), Basis.GROSS_PROFIT);
        OverTable<Multiple> over = unit.over(table).column("acquisitionCost", "cac", yen(1));
        assertThat(over.missing()).isEqualTo(1);
        assertThat(over.result().asList()).containsExactly(12.0, null, 3.0);
        assertThat(over.view().rows().get(0).get(1)).hasToString("12.00x");
    }

    @Test
    void a_long_frame_shows_its_first_rows_and_says_so() {
        Table table = Table.create("many", DoubleColumn.create("v", new double[250]));
        OverTable<Multiple> over =
                unitEconomics().acquisitionCost(yen(1)).over(table).column("customerValue", "v", yen(1));
        assertThat(over.view().rows()).hasSize(100);
        assertThat(over.view().caption().note()).isEqualTo("the first 100 of 250 rows");
        assertThat(over.result().size()).isEqualTo(250);
    }

    @Test
    void a_step_changes_a_copy_and_the_order_of_steps_does_not_matter() {
        LtvByChurn ltv = byChurn(new Random(3));
        String before = ltv.toString();
        ltv.churnRate(percent(1).perMonth()).acquisitionCost(yen(1));
        assertThat(ltv).hasToString(before);
        assertThat(ltvByLifespan().lifespan(years(3)).averageOrderValue(yen(10)).purchaseFrequency(perYear(2)))
                .hasToString(ltvByLifespan()
                        .purchaseFrequency(perYear(2))
                        .averageOrderValue(yen(10))
                        .lifespan(years(3))
                        .toString());
    }

    @Test
    void a_formula_of_your_own_reads_like_a_ready_one() {
        var spend = quantity("spend", yen(10_000));
        var margin = quantity("margin", percent(20));
        var visits = quantity("visits", perYear(2));
        var stay = quantity("stay", years(3));
        var own = formula("Store LTV", spend.times(margin).times(visits).times(stay))
                .on(Basis.GROSS_PROFIT);
        near(value(own), 12_000);
        near(value(own.with(visits, perMonth(1))), 72_000);
        assertThat(own)
                .hasToString(
                        "Store LTV ¥12,000 (gross profit) = spend ¥10,000 × margin 20.0% × visits 2/year × stay 3 years");
        assertThat(own.elasticities().of("stay").orElseThrow()).isCloseTo(1, within(TINY));
        assertThat(unitEconomics()
                        .customerValue(own)
                        .acquisitionCost(yen(3_000))
                        .ltvToCac())
                .hasToString("4.00x");
    }

    @Test
    void an_own_formula_comes_out_as_the_kind_of_value_that_is_asked_for() {
        var cost = quantity("cost", yen(300_000));
        var profit = quantity("profit", yen(60_000).perMonth());
        assertThat(formula("Payback", months(1), cost.dividedBy(profit)))
                .hasToString("Payback 5 months = cost ¥300,000 ÷ profit ¥60,000/month");
        assertThat(formula("Share", percent(1), cost.dividedBy(quantity("all", money(1_200_000, "JPY")))))
                .hasToString("Share 25.0% = cost ¥300,000 ÷ all ¥1,200,000");
    }

    private static LtvByChurn byChurn(Random random) {
        return withoutCac(random).acquisitionCost(yen(1_000 + random.nextInt(50_000)));
    }

    private static LtvByChurn withoutCac(Random random) {
        return ltvByChurn()
                .averageOrderValue(yen(1_000 + random.nextInt(29_000)))
                .purchaseFrequency(perMonth(0.5 + 9 * random.nextDouble()))
                .grossMargin(percent(60 + random.nextInt(35)))
                .churnRate(percent(1 + random.nextInt(40)).perMonth())
                .retentionCost(yen(random.nextInt(200)).perMonth());
    }

    private static LtvByLifespan byLifespan(Random random) {
        return ltvByLifespan()
                .averageOrderValue(yen(10_000 + random.nextInt(20_000)))
                .purchaseFrequency(perYear(6 + random.nextInt(24)))
                .grossMargin(percent(60 + random.nextInt(35)))
                .lifespan(years(1 + random.nextInt(9)))
                .acquisitionCost(yen(1_000 + random.nextInt(9_000)))
                .retentionCost(yen(1_000 + random.nextInt(9_000)).perYear());
    }

    private static double value(Computed<Money> ltv) {
        return ltv.value().amount().number();
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(TINY * Math.max(1, Math.abs(expected))));
    }
}
