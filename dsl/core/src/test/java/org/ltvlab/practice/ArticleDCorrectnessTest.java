package org.ltvlab.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.PURCHASE_FREQUENCY;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.initiative;
import static org.ltvlab.Words.initiatives;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.metrics;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.otherwise;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.quintiles;
import static org.ltvlab.Words.rfm;
import static org.ltvlab.Words.segment;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.whichFormula;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;
import static org.ltvlab.practice.PracticeOrders.ORDERS;
import static org.ltvlab.practice.PracticeRow.row;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;
import org.ltvlab.claim.Outcome;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.ready.Benchmark;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.rfm.RfmCustomers;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;

/** Article D, three formulas and twenty measures: 5,000 yen × 50 % × 12 × 3 and 3,000 yen ÷ 5 %. */
@ExtendWith(InLanguage.class)
class ArticleDCorrectnessTest {
    private static final LtvByLifespan EC = ltvByLifespan()
            .averageOrderValue(yen(5_000))
            .grossMargin(percent(50))
            .purchaseFrequency(perYear(12))
            .lifespan(years(3));
    private static final LtvByChurn MONTHLY = ltvByChurn()
            .revenuePerUser(yen(3_000).perMonth())
            .churnRate(percent(5).perMonth());

    static List<PracticeRow> rows() {
        return Stream.of(formulas(), rules(), orderValue(), frequency(), staying(), measuring())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PracticeRow> formulas() {
        var cells = Map.of("averageOrderValue", "B2", "grossMargin", "B3", "purchaseFrequency", "B4", "lifespan", "B5");
        return List.of(
                row("D01", "500 × 100", 50_000, () -> yen(500).times(100)),
                row("D02", "5,000 × 0.5 × 12 × 3", 90_000, () -> EC),
                row("D03", "3,000 ÷ 0.05", 60_000, () -> MONTHLY),
                row("D04", "lost 10 of 100 at the start", 0.1, () -> customerChurn()
                        .lost(10)
                        .atStart(100)),
                row("D05", "1 ÷ 0.1", 10, () -> meanLifetime()
                        .churnRate(percent(10).perMonth())),
                row("D06", "1,000 months, 60 of 100 left: not 10 but", 1_000 / 60.0, () -> claim("10 months")
                        .lifetimes(months(1_000), 100)
                        .stillActive(40)
                        .audit()
                        .value()
                        .orElseThrow()),
                row(
                        "D23",
                        "EC: by lifespan; subscription: by churn",
                        1,
                        () -> whichFormula("EC").word().equals("ltvByLifespan")
                                && whichFormula("subscription").word().equals("ltvByChurn")),
                row("D28", "the sheet of a shop: LTV/CAC 90,000 ÷ 30,000", 3, () -> unitEconomics()
                        .customerValue(EC)
                        .acquisitionCost(yen(30_000))),
                row("D28", "the sheet of a subscription: 60,000 ÷ 20,000", 3, () -> unitEconomics()
                        .customerValue(MONTHLY)
                        .acquisitionCost(yen(20_000))),
                row("D28", "its formula names all four cells", 1, () -> cells.values().stream()
                        .allMatch(EC.excel(cells)::contains)),
                row(
                        "D30",
                        "LTV rises with order value, frequency and years",
                        3,
                        () -> EC.elasticities().levers().stream()
                                .filter(lever -> !lever.word().equals("grossMargin")
                                        && lever.elasticity().orElseThrow() > 0)
                                .count()));
    }

    private static List<PracticeRow> rules() {
        Quantity<Money> won = quantity("to win", yen(50_000));
        Quantity<Money> kept = quantity("to keep 3 years", yen(15_000));
        RfmCustomers top = rfm(ORDERS)
                .asOf("1998-06-30")
                .scoredBy(quintiles())
                .segmentedBy(segment("VIP").monetary(5), otherwise("others"))
                .only("VIP");
        return List.of(
                row("D07", "5:1 of 50,000 to win leaves to keep", 10_000, () -> yen(50_000)
                        .dividedBy(5)),
                row(
                        "D07",
                        "in E05 it is 50,000 : 15,000",
                        10 / 3.0,
                        () -> formula("ratio", times(1), won.dividedBy(kept))),
                row("D10", "90 days without an order: a and b of five", 0.4, () -> metrics(ORDERS)
                        .dormantAfter(days(90))
                        .dormantShare()),
                row("D10", "a tenth comes back, + 12 %: 11.2 % or 22 %", 0.22, () -> percent(10)
                        .byPoints(12)),
                row("D11", "the top fifth by revenue: c, 30,000 of 51,000", 30 / 51.0, () -> top.revenue()
                        .dividedBy(metrics(ORDERS).revenue())),
                row("D12", "80 % of the mean gap of 60 days", 48, () -> metrics(ORDERS)
                        .daysBetweenOrders()
                        .mean()
                        .by(percent(-20))),
                row("D12", "80 % of the median gap of 30 days", 24, () -> metrics(ORDERS)
                        .daysBetweenOrders()
                        .median()
                        .by(percent(-20))),
                row("D22", "target 3", 3, () -> Benchmark.LTV_TO_CAC.get(2).from()),
                row(
                        "D22",
                        "early growth may fall short of 2.5 to 3: health says so",
                        1,
                        () ->
                                unitEconomics()
                                        .customerValue(EC)
                                        .acquisitionCost(yen(36_000))
                                        .health()
                                        .explain()
                                        .paragraphs()
                                        .stream()
                                        .anyMatch(told -> told.contains("early growth may fall short of 2.5 to 3"))),
                row(
                        "D25",
                        "40 % to 60 % has its middle at 50 %, not 60 %",
                        1,
                        () -> claim("about 60 %")
                                        .from(percent(50))
                                        .stated(percent(60), percent(10))
                                        .outcome()
                                == Outcome.DOES_NOT_HOLD),
                row("D26", "100 − 11", 0.89, () -> percent(11).complement()));
    }

    private static List<PracticeRow> orderValue() {
        Quantity<Ratio> share = quantity("share", percent(20));
        Quantity<Money> more = quantity("more", yen(5_000));
        return List.of(
                row(
                        "D08",
                        "order value + 15 %",
                        103_500,
                        () -> EC.averageOrderValue(yen(5_000).by(percent(15)))),
                row(
                        "D08",
                        "order value + 20 %",
                        108_000,
                        () -> EC.averageOrderValue(yen(5_000).by(percent(20)))),
                row(
                        "D13",
                        "order value + 30 %",
                        117_000,
                        () -> EC.averageOrderValue(yen(5_000).by(percent(30)))),
                row(
                        "D13",
                        "and price − 10 % at the same cost: margin 50 % → 44.4 %",
                        104_000,
                        () -> EC.averageOrderValue(yen(5_000).by(percent(30))).grossMargin(new Ratio(1 - 0.5 / 0.9))),
                row(
                        "D14",
                        "a basket of 4,000 must grow by 25 % to reach 5,000",
                        0.25,
                        () -> EC.averageOrderValue(yen(4_000))
                                        .solveFor(AVERAGE_ORDER_VALUE)
                                        .reaching(yen(90_000))
                                        .amount()
                                        .dividedBy(yen(4_000))
                                        .number()
                                - 1),
                row("D15", "8 % take 2,000 more: order value", 5_160, () -> yen(5_000)
                        .plus(yen(2_000).times(percent(8)))),
                row("D15", "12 % take it: order value", 5_240, () -> yen(5_000)
                        .plus(yen(2_000).times(percent(12)))),
                row("D16", "price × 2", 180_000, () -> EC.averageOrderValue(yen(10_000))),
                row("D16", "price + 15 %", 103_500, () -> EC.averageOrderValue(yen(5_750))),
                row("D17", "20 % of users + 5,000: mean + 1,000", 1_000, () -> formula("more", share.times(more))));
    }

    private static List<PracticeRow> frequency() {
        var mail = initiatives(
                initiative("Reminder").lever(PURCHASE_FREQUENCY).by(percent(25)),
                initiative("Points").lever(PURCHASE_FREQUENCY).by(percent(50)));
        return List.of(
                row("D12", "repeat rate + 25 %, read as frequency: + 22,500", 22_500, () -> mail.leverMap(EC)
                        .effect("Reminder")),
                row("D18", "open rate 20 % + 30 %: 26 % if relative", 0.26, () -> percent(20)
                        .by(percent(30))),
                row("D18", "50 % if points", 0.5, () -> percent(20).byPoints(30)),
                row("D18", "recovered carts 10 % + 20 %: 12 % if relative", 0.12, () -> percent(10)
                        .by(percent(20))),
                row("D19", "frequency × 1.5: + 45,000", 45_000, () -> mail.leverMap(EC)
                        .effect("Points")),
                row("D19", "with 5 % of revenue given as points", 121_500, () -> EC.purchaseFrequency(perYear(18))
                        .grossMargin(percent(45))));
    }

    /** 3,000 at 50 % ÷ 5 % = 30,000; at 10 % off it is 2,700 − 1,500 = 1,200 a month, at 15 % off 1,050. */
    private static List<PracticeRow> staying() {
        return List.of(
                row("D09", "an offer that keeps 1 point of 5 % churn: + 15,000", 15_000, () -> initiatives(
                                initiative("Pause").lever(CHURN_RATE).byPoints(-1))
                        .leverMap(MONTHLY)
                        .effect("Pause")),
                row("D21", "10 % off pays from a churn of 4 %", 0.04, () -> breakEven(2_700)),
                row("D21", "15 % off pays from a churn of 3.5 %", 0.035, () -> breakEven(2_550)));
    }

    private static PeriodicRate breakEven(double price) {
        return MONTHLY.revenuePerUser(yen(price).perMonth())
                .grossMargin(new Ratio(1 - 1_500 / price))
                .solveFor(CHURN_RATE)
                .reaching(yen(30_000))
                .amount();
    }

    private static List<PracticeRow> measuring() {
        return List.of(
                row(
                        "D29",
                        "before and after without a control is ambiguous",
                        1,
                        () -> claim("+5 points")
                                        .moved(percent(20), percent(25))
                                        .inPoints()
                                        .stated(percent(5))
                                        .outcome()
                                == Outcome.AMBIGUOUS),
                row("D29", "with one: 5 points less the 2 of the control", 0.03, () -> claim("+3 points")
                        .moved(percent(20), percent(25))
                        .control(percent(20), percent(22))
                        .inPoints()
                        .stated(percent(3))
                        .value()
                        .orElseThrow()),
                row("D28", "basis of both sheets is named", 1, () -> EC.basis().orElseThrow() == GROSS_PROFIT));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_is_exact(PracticeRow row) {
        assertThat(row.computed()).isCloseTo(row.expected(), within(1e-9 * Math.max(1, Math.abs(row.expected()))));
    }
}
