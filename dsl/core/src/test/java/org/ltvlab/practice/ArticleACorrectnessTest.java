package org.ltvlab.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.LIFESPAN;
import static org.ltvlab.Words.PURCHASE_FREQUENCY;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.cohorts;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.initiative;
import static org.ltvlab.Words.initiatives;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.kpiTree;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.metrics;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.otherwise;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.segment;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;
import static org.ltvlab.practice.PracticeOrders.ORDERS;
import static org.ltvlab.practice.PracticeRow.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.metric.Funnel;
import org.ltvlab.plan.Horizon;
import org.ltvlab.plan.Initiatives;
import org.ltvlab.rfm.RfmSegments;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Article A, measures for LTV: 50,000 yen × 3 a year × 5 years and what is built on it. */
@ExtendWith(InLanguage.class)
class ArticleACorrectnessTest {
    private static final LtvByLifespan LTV = ltvByLifespan()
            .averageOrderValue(yen(50_000))
            .purchaseFrequency(perYear(3))
            .lifespan(years(5));

    static List<PracticeRow> rows() {
        return Stream.of(formulas(), trees(), customers(), offers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PracticeRow> formulas() {
        return List.of(
                row("A01", "50,000 × 3 × 5", 750_000, () -> LTV),
                row("A02", "750,000 × 40 %", 300_000, () -> LTV.grossMargin(percent(40))),
                row("A03", "+ 10 % of the order value", 825_000, () -> LTV.averageOrderValue(yen(55_000))),
                row("A03", "+ 10 % of the frequency", 825_000, () -> LTV.purchaseFrequency(perYear(3.3))),
                row("A03", "+ 10 % of the years", 825_000, () -> LTV.lifespan(years(5.5))),
                row("A15", "CAC, 1,300,000 ÷ 100", 13_000, () -> acquisitionCost()
                        .costs(yen(800_000), yen(300_000), yen(200_000))
                        .newCustomers(100)));
    }

    private static List<PracticeRow> trees() {
        var dormancy = metrics(ORDERS).dormantAfter(days(90));
        var tree = kpiTree(LTV)
                .under(
                        PURCHASE_FREQUENCY,
                        "repeat rate",
                        metrics(ORDERS).repeatRate().ratio())
                .under(
                        PURCHASE_FREQUENCY,
                        "days to the next order",
                        metrics(ORDERS).daysBetweenOrders().median())
                .under(LIFESPAN, "churn", dormancy.churnRate())
                .under(LIFESPAN, "dormant", dormancy.dormantShare().ratio());
        return List.of(
                row("A04", "a result, three factors and four KPIs below", 8, () -> tree.nodes()
                        .size()),
                row("A04", "repeat rate: a and c of five", 0.4, () -> metrics(ORDERS)
                        .repeatRate()),
                row("A04", "median days to the next order", 30, () -> metrics(ORDERS)
                        .daysBetweenOrders()
                        .median()),
                row("A04", "dormant after 90 days: a and b of five", 0.4, dormancy::dormantShare),
                row("A05", "churn 5 % less 1 point: 90,000 − 72,000", 18_000, () -> measures()
                        .leverMap(ltvByChurn()
                                .averageOrderValue(yen(5_000))
                                .purchaseFrequency(perMonth(1.2))
                                .grossMargin(percent(60))
                                .churnRate(percent(5).perMonth()))
                        .effect("Onboarding")),
                row("A08", "three measures that show soon", 3, () -> measures().all().stream()
                        .filter(one -> one.traits().horizon().equals(Optional.of(Horizon.SHORT)))
                        .count()),
                row(
                        "A09",
                        "one measure before the purchase, in the row of the frequency",
                        1,
                        () -> measures().leverMap(LTV).byPhase().rows().stream()
                                .filter(cells -> cells.contains("Trial"))
                                .count()));
    }

    private static Initiatives measures() {
        return initiatives(
                initiative("Bundle")
                        .lever(AVERAGE_ORDER_VALUE)
                        .by(percent(30))
                        .atPurchase()
                        .shortTerm(),
                initiative("Mail")
                        .lever(PURCHASE_FREQUENCY)
                        .by(percent(20))
                        .afterPurchase()
                        .shortTerm(),
                initiative("Trial").lever(PURCHASE_FREQUENCY).beforePurchase().shortTerm(),
                initiative("Onboarding")
                        .lever(CHURN_RATE)
                        .byPoints(-1)
                        .afterPurchase()
                        .longTerm(),
                initiative("Community").lever(LIFESPAN).afterPurchase().longTerm(),
                initiative("Brand").longTerm());
    }

    private static List<PracticeRow> customers() {
        RfmSegments segments = PracticeOrders.scored()
                .segmentedBy(
                        segment("loyal").recency(4, 5).frequency(2, 5),
                        segment("light").recency(4, 5),
                        otherwise("dormant"));
        Funnel orders = kpi().funnel().stage("1st", 100).stage("2nd", 40).stage("3rd", 30);
        return List.of(
                row("A06", "loyal by set limits: c", 1, () -> segments.only("loyal")
                        .size()),
                row("A06", "light: d, e", 2, () -> segments.only("light").size()),
                row("A06", "dormant: a, b", 2, () -> segments.only("dormant").size()),
                row("A07", "from the 2nd to the 3rd order: 30 of 40", 0.75, () -> orders.conversion("2nd", "3rd")),
                row("A07", "two months on, a of the two of January came again", 0.5, () -> cohorts(ORDERS)
                        .byFirstPurchase()
                        .monthly()
                        .retention()
                        .upTo(months(3))
                        .cohort("1998-01")
                        .at(months(2))
                        .ratio()),
                row("A07", "leaving in the 6th month: 1 of the 6 still there after 5", 1 / 6.0, () -> kpi(stays())
                        .lifetimes("months", "left", months(1))
                        .hazard(months(5), months(6))),
                row("A14", "complaints are 30 of 120 inquiries", 0.25, () -> kpi().share("complaints", "inquiries")
                        .counted(30)
                        .outOf(120)));
    }

    /** Of eight customers one leaves after 2, 4, 6 and 8 months; four are still there after 10. */
    private static Table stays() {
        return Table.create(
                "stays",
                DoubleColumn.create("months", 2, 4, 6, 8, 10, 10, 10, 10),
                DoubleColumn.create("left", 1, 1, 1, 1, 0, 0, 0, 0));
    }

    private static List<PracticeRow> offers() {
        Table segments = Table.create(
                "segments", StringColumn.create("segment", "loyal", "light"), DoubleColumn.create("orders", 4, 1));
        return List.of(
                row("A12", "LTV by segment: loyal customers order 4 times a year", 1_000_000, () -> LTV.over(segments)
                        .column(PURCHASE_FREQUENCY, "orders", perYear(1))
                        .result()
                        .max()),
                row("A13", "the first month is free: 19 of 20 payments of 3,000", 57_000, () -> ltvDiscounted()
                        .revenuePerUser(yen(3_000).perMonth())
                        .churnRate(percent(5).perMonth())
                        .discountRate(percent(0).perMonth())
                        .firstPaymentAtPeriodEnd()),
                row("A13", "two tiers: 70 % pay 3,000, 30 % pay 5,000, churn 5 %", 72_000, () -> ltvByChurn()
                        .revenuePerUser(yen(3_000 * 0.7 + 5_000 * 0.3).perMonth())
                        .churnRate(percent(5).perMonth())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_is_exact(PracticeRow row) {
        assertThat(row.computed()).isCloseTo(row.expected(), within(1e-9 * Math.max(1, Math.abs(row.expected()))));
    }
}
