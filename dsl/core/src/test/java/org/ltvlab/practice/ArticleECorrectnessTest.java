package org.ltvlab.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.REVENUE;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.metrics;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.whichFormula;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;
import static org.ltvlab.practice.PracticeOrders.ORDERS;
import static org.ltvlab.practice.PracticeRow.row;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;
import org.ltvlab.claim.Outcome;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.ready.FormulaAdvice;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Money;

/** Article E, customer support and KPIs: 10,000 yen × 12 × 3 less the costs, NPS and CSAT, a cycle of plan and check. */
@ExtendWith(InLanguage.class)
class ArticleECorrectnessTest {
    private static final LtvByLifespan BASIC = ltvByLifespan()
            .averageOrderValue(yen(10_000))
            .purchaseFrequency(perYear(12))
            .lifespan(years(3));
    private static final LtvByChurn CHURN = ltvByChurn()
            .revenuePerUser(yen(10_000).perMonth())
            .churnRate(percent(10).perMonth());

    static List<PracticeRow> rows() {
        return Stream.of(formulas(), costs(), kpis(), cycle())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PracticeRow> formulas() {
        return List.of(
                row("E01", "the basis is revenue", 1, () -> BASIC.basis().orElseThrow() == REVENUE),
                row("E02", "10,000 × 12 × 3", 360_000, () -> BASIC),
                row("E03", "20,000 × 0.5 × 12 × 3", 360_000, () -> BASIC.averageOrderValue(yen(20_000))
                        .grossMargin(percent(50))),
                row("E04", "10,000 ÷ 0.1", 100_000, () -> CHURN),
                row("E05", "360,000 − (50,000 + 5,000 × 3)", 295_000, () -> BASIC.acquisitionCost(yen(50_000))
                        .retentionCost(yen(5_000).perYear())),
                row("E09", "four rows: general, margin-led, subscription, ROI", 4, () -> Stream.of(
                                "retail", "margin-led", "subscription", "roi")
                        .map(name -> whichFormula(name))
                        .map(FormulaAdvice::business)
                        .distinct()
                        .count()),
                row("E09", "ROI is profit ÷ investment", 1, () -> whichFormula("roi")
                        .word()
                        .equals("kpi().returnOnInvestment")),
                row("E09", "margin-led takes both costs off", 1, () -> whichFormula("margin-led")
                        .code()
                        .contains("retentionCost")),
                row("E16", "A dear and seldom less B cheap and often", -30_000, () -> BASIC.averageOrderValue(
                                yen(50_000))
                        .purchaseFrequency(perYear(1))
                        .value()
                        .minus(BASIC.averageOrderValue(yen(5_000)).value())));
    }

    private static List<PracticeRow> costs() {
        return List.of(
                row("E07", "ROI: 20 of profit on 100", 0.2, () -> kpi().returnOnInvestment(yen(20), yen(100))),
                row("E08", "CAC of ads, sales and promotion: 900,000 ÷ 60", 15_000, () -> acquisitionCost()
                        .costs(yen(500_000), yen(300_000), yen(100_000))
                        .newCustomers(60)),
                row(
                        "E08",
                        "keeping: CRM, support and mail, 600,000 ÷ 120 a year, for 3 years",
                        345_000,
                        () -> BASIC.retentionCost(
                                yen(200_000 + 350_000 + 50_000).dividedBy(120).perYear())));
    }

    private static List<PracticeRow> kpis() {
        Quantity<Money> order = quantity("AOV", yen(10_000));
        Quantity<Frequency> orders = quantity("frequency", perMonth(2));
        return List.of(
                row(
                        "E06",
                        "AOV 10,000 twice a month is an ARPU of 20,000",
                        20_000,
                        () -> formula("ARPU", yen(1).perMonth(), order.times(orders))),
                row(
                        "E10",
                        "ARPU, from 2 orders a month",
                        20_000,
                        () -> formula("ARPU", yen(1).perMonth(), order.times(orders))),
                row("E10", "frequency: 1,200 orders of 100 customers in a year", 12, () -> kpi().purchaseFrequency(
                                1_200, 100, years(1))),
                row("E10", "lifespan at 10 % churn", 10, () -> meanLifetime()
                        .churnRate(percent(10).perMonth())),
                row("E10", "NPS of 50 promoters, 30, 20 detractors", 30, () -> kpi().nps(50, 30, 20)
                        .points()),
                row("E10", "churn 10 of 100", 0.1, () -> customerChurn()
                        .lost(10)
                        .atStart(100)),
                row("E11", "again 30 of 100", 0.3, () -> kpi().repeatRate()
                        .counted(30)
                        .outOf(100)),
                row("E12", "CSAT: 80 of 100 in the top two boxes", 0.8, () -> kpi().csat()
                        .counted(80)
                        .outOf(100)),
                row("E12", "NPS of the same 100 may be 0: 30 promoters, 30 detractors", 0, () -> kpi().nps(30, 40, 30)
                        .points()),
                row("E15", "praise is 15 of 60 voices", 0.25, () -> kpi().share("praise", "voices")
                        .counted(15)
                        .outOf(60)));
    }

    private static List<PracticeRow> cycle() {
        return List.of(
                row(
                        "E13",
                        "frequency × 1.2",
                        432_000,
                        () -> BASIC.purchaseFrequency(perYear(12).by(percent(20)))),
                row(
                        "E13",
                        "churn 5 % lower, relative: 9.5 %",
                        100_000 / 0.95,
                        () -> CHURN.churnRate(percent(10).perMonth().by(percent(-5)))),
                row(
                        "E13",
                        "churn 5 points lower: 5 %",
                        200_000,
                        () -> CHURN.churnRate(percent(10).perMonth().byPoints(-5))),
                row(
                        "E13",
                        "repeat rate + 20 % without a control is ambiguous",
                        1,
                        () -> claim("+20 %")
                                        .moved(percent(20), percent(24))
                                        .stated(percent(20))
                                        .outcome()
                                == Outcome.AMBIGUOUS),
                row(
                        "E14",
                        "three months come later than the mean gap of 60 days by",
                        31.3125,
                        () -> months(3).in(Grain.DAY).number()
                                - metrics(ORDERS).daysBetweenOrders().mean().number()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_is_exact(PracticeRow row) {
        assertThat(row.computed()).isCloseTo(row.expected(), within(1e-9 * Math.max(1, Math.abs(row.expected()))));
    }
}
