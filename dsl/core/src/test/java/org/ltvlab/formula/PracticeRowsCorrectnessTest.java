package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.whichFormula;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.Benchmark;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.formula.ready.UnitEconomics;
import org.ltvlab.metric.RevenueMovements;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The rows of five practitioner articles (A Oz link, B Sells up, C Salesforce Japan, D Crescendo Lab, E Konenavi) that
 * hold a formula, an example, a KPI or a threshold, recomputed; and the rows that are left to other parts.
 */
@ExtendWith(InLanguage.class)
class PracticeRowsCorrectnessTest {
    /** A row, what it is, the number printed or recomputed by hand, and how the library gets it. */
    private record Row(String id, String what, double expected, DoubleSupplier actual) {
        @Override
        public String toString() {
            return id + " " + what;
        }
    }

    /** Rows of ledgers, events, segments, trees, scores, claims, reports and of context, without a formula of their own. */
    private static final List<String> LATER = List.of(
            "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "A12", "A14", //
            "B05", "B08", "B13", "B15", "B16", "B18", "B19", "B20", "B22", //
            "C15", "C17", "C18", "C19", "C20", "C21", //
            "D07", "D09", "D10", "D11", "D12", "D14", "D15", "D18", "D20", "D21", "D24", "D25", "D26", "D27", "D28",
            "D29", "D31", //
            "E06", "E08", "E10", "E12", "E14", "E15");

    static Stream<Row> rows() {
        return Stream.of(articleA(), articleB(), articleC(), articleD(), articleE())
                .flatMap(List::stream);
    }

    private static List<Row> articleA() {
        LtvByLifespan oz = ltvByLifespan()
                .averageOrderValue(yen(50_000))
                .purchaseFrequency(perYear(3))
                .lifespan(years(5));
        return List.of(
                row("A01", "50,000 × 3 × 5", 750_000, oz),
                row("A02", "750,000 × 40 %", 300_000, oz.grossMargin(percent(40))),
                new Row("A03", "identity: LTV moves 1:1 with each factor", 3, () -> oz.elasticities().levers().stream()
                        .mapToDouble(lever -> lever.elasticity().orElseThrow())
                        .sum()),
                row(
                        "A13",
                        "first month free: 19 of 20 payments of 3,000",
                        57_000,
                        ltvDiscounted()
                                .revenuePerUser(yen(3_000).perMonth())
                                .churnRate(percent(5).perMonth())
                                .discountRate(percent(0).perMonth())
                                .firstPaymentAtPeriodEnd()),
                row("A15", "CAC as C08", 13_000, cac()));
    }

    private static Formula<Money> cac() {
        return acquisitionCost()
                .costs(yen(800_000), yen(300_000), yen(200_000))
                .newCustomers(100)
                .formula();
    }

    private static List<Row> articleB() {
        LtvByLifespan sales = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3));
        Formula<Ratio> roi = roi(yen(50_000_000), yen(30_000_000));
        return List.of(
                row("B01", "order value × frequency × lifespan", 360_000, sales),
                new Row("B02", "ARPU × months: 6,000 × 20", 120_000, () -> yen(6_000)
                        .perMonth()
                        .over(months(20))
                        .number()),
                row(
                        "B03",
                        "(10,000 × 12 × 3 × 50 %) − (50,000 + 5,000 × 3)",
                        115_000,
                        sales.grossMargin(percent(50))
                                .acquisitionCost(yen(50_000))
                                .retentionCost(yen(5_000).perYear())),
                new Row("B04", "healthy from 3", 3, () -> Benchmark.of(times(3)).from()),
                new Row("B06", "2.5 × 1.15", 2.875, () -> times(2.5)
                        .by(percent(15))
                        .number()),
                new Row(
                        "B06",
                        "2.5 to 3.0 is + 20 %",
                        0.2,
                        () -> times(3).number() / times(2.5).number() - 1),
                new Row("B06", "3.0 needs 6 % → 5 %", 0.05, () -> unit(6).solveFor(CHURN_RATE)
                        .reaching(times(3))
                        .amount()
                        .number()),
                new Row("B06", "+ 15 % from − 1 point: churn before", 23 / 300.0, () -> fifteenPercent()),
                new Row("B07", "ROI 66.7 %", 2 / 3.0, () -> roi.value().amount().number()),
                new Row("B09", "five levers of LTV/CAC", 5, () -> lever().elasticities()
                        .levers()
                        .size()),
                new Row(
                        "B10",
                        "the strongest lever of a net LTV: order value",
                        1,
                        () -> sales.grossMargin(percent(50))
                                        .acquisitionCost(yen(50_000))
                                        .elasticities()
                                        .levers()
                                        .get(0)
                                        .word()
                                        .equals("averageOrderValue")
                                ? 1
                                : 0),
                new Row("B11", "NRR of 100 + 10 − 10 − 10", 0.9, () -> kpi().revenueMovements()
                        .atStart(yen(100).perMonth())
                        .expansion(yen(10).perMonth())
                        .contraction(yen(10).perMonth())
                        .churned(yen(10).perMonth())
                        .netRetention()
                        .value()
                        .amount()
                        .number()),
                new Row("B12", "expansion 1 point on 3 % churn: LTV × 1.5", 1.5, () -> expansion(1) / expansion(0)),
                new Row("B14", "onboarding 64 of 80", 0.8, () -> kpi().onboardingCompletion()
                        .counted(64)
                        .outOf(80)
                        .ratio()
                        .number()),
                new Row("B17", "LTV/CAC of the weakest channel", 1.2, () -> channels()
                        .result()
                        .min()),
                new Row("B21", "referrals 20 of 1,000 customers", 0.02, () -> kpi().referralsPerCustomer()
                        .counted(20)
                        .outOf(1_000)
                        .ratio()
                        .number()),
                new Row("B21", "retention 450 of 500", 0.9, () -> kpi().customerRetention()
                        .counted(450)
                        .outOf(500)
                        .ratio()
                        .number()));
    }

    private static List<Row> articleC() {
        LtvByLifespan retail = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .grossMargin(percent(20))
                .purchaseFrequency(perYear(2))
                .lifespan(years(3));
        UnitEconomics unit =
                unitEconomics().customerValue(yen(24_000), GROSS_PROFIT).acquisitionCost(yen(13_000));
        return List.of(
                new Row("C01", "100,000 ÷ 500", 200, () -> revenuePerAccount()
                        .revenue(yen(100_000).perMonth())
                        .accounts(500)
                        .value()
                        .amount()
                        .number()),
                new Row("C02", "25 ÷ 500", 0.05, () -> customerChurn()
                        .lost(25)
                        .atStart(500)
                        .value()
                        .amount()
                        .number()),
                row(
                        "C03",
                        "200 ÷ 0.05",
                        4_000,
                        ltvByChurn()
                                .revenuePerAccount(yen(200).perMonth())
                                .churnRate(percent(5).perMonth())),
                row("C04", "10,000 × 0.2 × 2 × 3", 12_000, retail),
                row(
                        "C05",
                        "12,000 − (5,000 + 3,000 × 3)",
                        -2_000,
                        retail.acquisitionCost(yen(5_000))
                                .retentionCost(yen(3_000).perYear())),
                new Row("C06", "ARPU is revenue ÷ users", 500, () -> kpi(Table.create(
                                "u", StringColumn.create("user", "a", "b"), DoubleColumn.create("paid", 400, 600)))
                        .revenuePer("user", "paid", yen(1).perMonth())
                        .value()
                        .amount()
                        .number()),
                row("C07", "10,000 × 0.2 × 4 × 3", 24_000, retail.purchaseFrequency(perYear(4))),
                row("C08", "1,300,000 ÷ 100", 13_000, cac()),
                new Row("C09", "24,000 ÷ 13,000", 24 / 13.0, () -> unit.ltvToCac()
                        .number()),
                new Row("C10", "below 2: improve", 2, () -> unit.health().band().below()),
                new Row("C10", "3 to 5: healthy", 5, () -> Benchmark.of(times(4))
                        .below()),
                new Row(
                        "C11",
                        "revenue churn, from the start of the period: 10 of 100",
                        0.1,
                        () -> churned(0).grossChurn().value().amount().number()),
                new Row(
                        "C12",
                        "gross with downgrades: 20 of 100",
                        0.2,
                        () -> churned(10).grossChurn().value().amount().number()),
                new Row(
                        "C12",
                        "net with expansion: 10 of 100",
                        0.1,
                        () -> churned(10).netChurn().value().amount().number()),
                new Row("C13", "MQL → SQL → won: 400, 120, 30", 0.075, () -> kpi().funnel()
                        .stage("MQL", 400)
                        .stage("SQL", 120)
                        .stage("won", 30)
                        .conversion("MQL", "won")
                        .ratio()
                        .number()),
                new Row("C14", "the levers of a net LTV by churn: 6", 6, () -> ltvByChurn()
                        .averageOrderValue(yen(1))
                        .purchaseFrequency(perYear(1))
                        .grossMargin(percent(50))
                        .churnRate(percent(5).perMonth())
                        .acquisitionCost(yen(1))
                        .retentionCost(yen(1).perYear())
                        .elasticities()
                        .levers()
                        .size()),
                new Row("C16", "LTV/CAC of the best channel", 4, () -> channels()
                        .result()
                        .max()));
    }

    private static List<Row> articleD() {
        LtvByLifespan ec = ltvByLifespan()
                .averageOrderValue(yen(5_000))
                .grossMargin(percent(50))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3));
        LtvByChurn monthly = ltvByChurn()
                .revenuePerUser(yen(3_000).perMonth())
                .churnRate(percent(5).perMonth());
        Quantity<Ratio> share = quantity("share", percent(20));
        Quantity<Money> more = quantity("more", yen(5_000));
        return List.of(
                new Row("D01", "500 × 100", 50_000, () -> yen(500).times(100).number()),
                row("D02", "5,000 × 0.5 × 12 × 3", 90_000, ec),
                row("D03", "3,000 ÷ 0.05", 60_000, monthly),
                new Row("D04", "lost 10 of 100 at the start", 0.1, () -> customerChurn()
                        .lost(10)
                        .atStart(100)
                        .value()
                        .amount()
                        .number()),
                new Row("D05", "1 ÷ 0.1", 10, () -> meanLifetime()
                        .churnRate(percent(10).perMonth())
                        .value()
                        .amount()
                        .number()),
                new Row("D06", "time observed 60 ÷ 4 who left, not 5", 15, () -> kpi(Table.create(
                                "stays",
                                DoubleColumn.create("m", 2, 4, 6, 8, 10, 10, 10, 10),
                                DoubleColumn.create("left", 1, 1, 1, 1, 0, 0, 0, 0)))
                        .lifetimes("m", "left", months(1))
                        .mean()
                        .number()),
                row(
                        "D08",
                        "order value + 15 %",
                        103_500,
                        ec.averageOrderValue(yen(5_000).by(percent(15)))),
                row(
                        "D08",
                        "order value + 20 %",
                        108_000,
                        ec.averageOrderValue(yen(5_000).by(percent(20)))),
                row(
                        "D13",
                        "order value + 30 %",
                        117_000,
                        ec.averageOrderValue(yen(5_000).by(percent(30)))),
                row(
                        "D13",
                        "order value + 30 %, price − 10 % at the same cost: margin 50 % → 44.4 %",
                        104_000,
                        ec.averageOrderValue(yen(5_000).by(percent(30))).grossMargin(new Ratio(1 - 0.5 / 0.9))),
                row("D16", "price × 2", 180_000, ec.averageOrderValue(yen(10_000))),
                row("D17", "20 % of users + 5,000: mean + 1,000", 1_000, formula("more", share.times(more))),
                row(
                        "D19",
                        "frequency × 1.5",
                        135_000,
                        ec.purchaseFrequency(perYear(12).by(percent(50)))),
                new Row("D22", "target 3", 3, () -> Benchmark.LTV_TO_CAC.get(2).from()),
                new Row(
                        "D23",
                        "EC: by lifespan; subscription: by churn",
                        2,
                        () -> (whichFormula("EC").word().equals("ltvByLifespan") ? 1 : 0)
                                + (whichFormula("subscription").word().equals("ltvByChurn") ? 1 : 0)),
                new Row(
                        "D30",
                        "LTV rises with order value, frequency and years",
                        3,
                        () -> ec.elasticities().levers().stream()
                                .filter(lever -> !lever.word().equals("grossMargin")
                                        && lever.elasticity().orElseThrow() > 0)
                                .count()));
    }

    private static List<Row> articleE() {
        LtvByLifespan basic = ltvByLifespan()
                .averageOrderValue(yen(10_000))
                .purchaseFrequency(perYear(12))
                .lifespan(years(3));
        LtvByChurn churn = ltvByChurn()
                .revenuePerUser(yen(10_000).perMonth())
                .churnRate(percent(10).perMonth());
        return List.of(
                new Row("E01", "basis: revenue", 1, () -> basic.basis().orElseThrow() == Basis.REVENUE ? 1 : 0),
                row("E02", "10,000 × 12 × 3", 360_000, basic),
                row(
                        "E03",
                        "20,000 × 0.5 × 12 × 3",
                        360_000,
                        basic.averageOrderValue(yen(20_000)).grossMargin(percent(50))),
                row("E04", "10,000 ÷ 0.1", 100_000, churn),
                row(
                        "E05",
                        "360,000 − (50,000 + 5,000 × 3)",
                        295_000,
                        basic.acquisitionCost(yen(50_000))
                                .retentionCost(yen(5_000).perYear())),
                new Row("E07", "ROI: 20 profit on 100", 0.2, () -> roi(yen(120), yen(100))
                        .value()
                        .amount()
                        .number()),
                new Row(
                        "E09",
                        "margin-led: both costs off",
                        1,
                        () -> whichFormula("margin-led").code().contains("retentionCost") ? 1 : 0),
                new Row(
                        "E11",
                        "again 30 of 100",
                        0.3,
                        () -> kpi().repeatRate().counted(30).outOf(100).ratio().number()),
                row(
                        "E13",
                        "frequency × 1.2",
                        432_000,
                        basic.purchaseFrequency(perYear(12).by(percent(20)))),
                row(
                        "E13",
                        "churn 5 % lower, relative: 9.5 %",
                        100_000 / 0.95,
                        churn.churnRate(percent(10).perMonth().by(percent(-5)))),
                row(
                        "E13",
                        "churn 5 points lower: 5 %",
                        200_000,
                        churn.churnRate(percent(10).perMonth().byPoints(-5))),
                new Row("E16", "A dear and seldom less B cheap and often", -30_000, () -> basic.averageOrderValue(
                                yen(50_000))
                        .purchaseFrequency(perYear(1))
                        .value()
                        .minus(basic.averageOrderValue(yen(5_000)).value())
                        .amount()
                        .number()));
    }

    private static Row row(String id, String what, double expected, Computed<Money> formula) {
        return new Row(id, what, expected, () -> formula.value().amount().number());
    }

    private static Formula<Ratio> roi(Money benefit, Money cost) {
        Quantity<Money> gain = quantity("benefit", benefit);
        Quantity<Money> spent = quantity("cost", cost);
        return formula("ROI", percent(0), gain.minus(spent).dividedBy(spent));
    }

    private static UnitEconomics unit(double churn) {
        return unitEconomics()
                .customerValue(ltvByChurn()
                        .revenuePerUser(yen(1_500).perMonth())
                        .churnRate(percent(churn).perMonth()))
                .acquisitionCost(yen(10_000));
    }

    private static UnitEconomics lever() {
        return unitEconomics()
                .customerValue(ltvByChurn()
                        .averageOrderValue(yen(5_000))
                        .purchaseFrequency(perYear(12))
                        .grossMargin(percent(50))
                        .churnRate(percent(5).perMonth()))
                .acquisitionCost(yen(10_000));
    }

    /** c with c ÷ (c − 1 point) = 1.15, found from the LTV side. */
    private static double fifteenPercent() {
        Quantity<PeriodicRate> churn = quantity("churn", percent(8).perMonth());
        Quantity<PeriodicRate> point = quantity("point", percent(1).perMonth());
        return formula("uplift", times(1), churn.dividedBy(churn.minus(point)))
                .solveFor(churn)
                .reaching(times(1.15))
                .amount()
                .number();
    }

    private static double expansion(double points) {
        return ltvWithExpansion()
                .revenuePerAccount(yen(30_000).perMonth())
                .churnRate(percent(3).perMonth())
                .expansionRate(percent(points).perMonth())
                .value()
                .amount()
                .number();
    }

    private static OverTable<Multiple> channels() {
        Table channels = Table.create(
                "channels",
                StringColumn.create("channel", "ads", "SEO", "SNS"),
                DoubleColumn.create("cac", 20_000, 6_000, 10_000));
        return unitEconomics()
                .customerValue(yen(24_000), GROSS_PROFIT)
                .acquisitionCost(yen(1))
                .over(channels)
                .column(ACQUISITION_COST, "cac", yen(1));
    }

    private static RevenueMovements churned(double contraction) {
        return kpi().revenueMovements()
                .atStart(yen(100).perMonth())
                .churned(yen(10).perMonth())
                .contraction(yen(contraction).perMonth())
                .expansion(yen(10).perMonth());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_is_exact(Row row) {
        assertThat(row.actual().getAsDouble())
                .isCloseTo(row.expected(), within(1e-6 * Math.max(1e-3, Math.abs(row.expected()))));
    }

    @Test
    void every_row_is_computed_here_or_named_as_left_to_another_part() {
        Set<String> named = new TreeSet<>(LATER);
        rows().map(Row::id)
                .forEach(id ->
                        assertThat(named.add(id) || !LATER.contains(id)).as(id).isTrue());
        Set<String> all = new TreeSet<>();
        Map.of("A", 15, "B", 22, "C", 21, "D", 31, "E", 16).forEach((article, last) -> IntStream.rangeClosed(1, last)
                .forEach(i -> all.add(String.format(Locale.ROOT, "%s%02d", article, i))));
        assertThat(named).isEqualTo(all);
    }
}
