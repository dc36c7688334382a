package org.ltvlab.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.cohorts;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.initiative;
import static org.ltvlab.Words.initiatives;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.otherwise;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.segment;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
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
import org.ltvlab.formula.OverTable;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.formula.ready.UnitEconomics;
import org.ltvlab.metric.RevenueMovements;
import org.ltvlab.plan.IceRanking;
import org.ltvlab.rfm.RfmSegments;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.PeriodicRate;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Article B, LTV in BtoB: formulas, the pitch of 2.5 to 3.0, the payback, scores, KPIs of departments. */
@ExtendWith(InLanguage.class)
class ArticleBCorrectnessTest {
    private static final LtvByLifespan SALES = ltvByLifespan()
            .averageOrderValue(yen(10_000))
            .purchaseFrequency(perYear(12))
            .lifespan(years(3));

    static List<PracticeRow> rows() {
        return Stream.of(formulas(), pitch(), levers(), kpis(), playbooks(), customers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PracticeRow> formulas() {
        LtvByLifespan net = SALES.grossMargin(percent(50))
                .acquisitionCost(yen(50_000))
                .retentionCost(yen(5_000).perYear());
        var cac = acquisitionCost().costs(yen(800_000), yen(300_000), yen(200_000));
        return List.of(
                row("B01", "order value × frequency × lifespan", 360_000, () -> SALES),
                row("B02", "ARPU × months: 6,000 × 20", 120_000, () -> yen(6_000)
                        .perMonth()
                        .over(months(20))),
                row("B03", "(10,000 × 12 × 3 × 50 %) − (50,000 + 5,000 × 3)", 115_000, () -> net),
                row("B03", "before CAC: 165,000 ÷ 50,000", 3.3, () -> claim("LTV/CAC")
                        .ltvToCac(net, yen(50_000))
                        .audit()
                        .value()
                        .orElseThrow()),
                row("B04", "healthy from 3: LTV 24,000 allows a CAC of", 8_000, () -> unit(yen(13_000))
                        .solveFor(ACQUISITION_COST)
                        .reaching(times(3))
                        .amount()),
                row("B04", "and is healthy there", 3, () -> unit(yen(8_000))
                        .health()
                        .band()
                        .from()),
                row("B05", "CAC: 1,300,000 ÷ 100 customers", 13_000, () -> cac.newCustomers(100)),
                row("B05", "CPA: 1,300,000 ÷ 400 leads", 3_250, () -> cac.newCustomers(400)));
    }

    private static UnitEconomics unit(Money cac) {
        return unitEconomics().customerValue(yen(24_000), GROSS_PROFIT).acquisitionCost(cac);
    }

    private static List<PracticeRow> pitch() {
        return List.of(
                row("B06", "2.5 × 1.15", 2.875, () -> times(2.5).by(percent(15))),
                row("B06", "2.5 to 3.0 is + 20 %", 0.2, () -> economics(5)
                        .value()
                        .changeFrom(economics(6).value())),
                row("B06", "3.0 needs 6 % → 5 %", 0.05, () -> economics(6)
                        .solveFor(CHURN_RATE)
                        .reaching(times(3))
                        .amount()),
                row("B06", "+ 15 % from − 1 point: churn before", 23 / 300.0, () -> fifteenPercent()),
                row("B07", "ROI 66.7 %", 2 / 3.0, () -> kpi().returnOnInvestment(
                                yen(50_000_000).minus(yen(30_000_000)), yen(30_000_000))),
                row("B07", "the benefit even: paid back in year 1", 1, () -> claim("1 year")
                        .costing(yen(10_000_000).perYear())
                        .bringing(yen(50_000_000), years(3))
                        .stated(years(1))
                        .value()
                        .orElseThrow()),
                row("B07", "in a line: paid back in year 2", 2, () -> claim("2 years")
                        .costing(yen(10_000_000).perYear())
                        .bringing(yen(50_000_000), years(3))
                        .stated(years(2))
                        .value()
                        .orElseThrow()),
                row("B22", "the pitch holds in its own arithmetic", 1, () -> claim("The CS team")
                        .costing(yen(10_000_000).perYear())
                        .bringing(yen(50_000_000), years(3))
                        .pitch(economics(6), economics(5))
                        .check()
                        .verdicts()
                        .stream()
                        .allMatch(one -> one.outcome() == Outcome.HOLDS)));
    }

    /** 1,500 a month ÷ 6 % = 25,000, ÷ 10,000 = 2.5. */
    private static UnitEconomics economics(double churn) {
        return unitEconomics()
                .customerValue(ltvByChurn()
                        .revenuePerUser(yen(1_500).perMonth())
                        .churnRate(percent(churn).perMonth()))
                .acquisitionCost(yen(10_000));
    }

    /** c with c ÷ (c − 1 point) = 1.15, found from the LTV side. */
    private static PeriodicRate fifteenPercent() {
        Quantity<PeriodicRate> churn = quantity("churn", percent(8).perMonth());
        Quantity<PeriodicRate> point = quantity("point", percent(1).perMonth());
        return formula("uplift", times(1), churn.dividedBy(churn.minus(point)))
                .solveFor(churn)
                .reaching(times(1.15))
                .amount();
    }

    private static List<PracticeRow> levers() {
        UnitEconomics five = unitEconomics()
                .customerValue(ltvByChurn()
                        .averageOrderValue(yen(5_000))
                        .purchaseFrequency(perYear(12))
                        .grossMargin(percent(50))
                        .churnRate(percent(5).perMonth()))
                .acquisitionCost(yen(10_000));
        IceRanking ice = initiatives(
                        initiative("Bundle").impact(5).confidence(7).ease(8),
                        initiative("Onboarding").impact(8).confidence(6).ease(5),
                        initiative("Least").impact(1).confidence(1).ease(1),
                        initiative("Most").impact(10).confidence(10).ease(10))
                .ranking();
        return List.of(
                row("B08", "ICE 8 × 6 × 5", 240, () -> ice.ranked()
                        .get(2)
                        .initiative()
                        .ice()),
                row("B08", "at most 1,000", 1_000, () -> ice.ranked()
                        .get(0)
                        .initiative()
                        .ice()),
                row("B08", "at least 1", 1, () -> ice.ranked()
                        .get(3)
                        .initiative()
                        .ice()),
                row("B09", "five levers of LTV/CAC", 5, () -> five.elasticities()
                        .levers()
                        .size()),
                row("B10", "10 % more of the strongest lever: 198,000 − 50,000", 148_000, () -> SALES.grossMargin(
                                percent(50))
                        .acquisitionCost(yen(50_000))
                        .tornado(percent(10))
                        .swings()
                        .get(0)
                        .atHigh()));
    }

    private static RevenueMovements movements() {
        return kpi().revenueMovements()
                .atStart(yen(100).perMonth())
                .expansion(yen(10).perMonth())
                .contraction(yen(10).perMonth())
                .churned(yen(10).perMonth())
                .over(months(12));
    }

    private static List<PracticeRow> kpis() {
        return List.of(
                row("B11", "NRR of 100 + 10 − 10 − 10", 0.9, () -> movements().netRetention()),
                row("B12", "expansion of 1 point on 3 % churn: 30,000 ÷ 2 %", 1_500_000, () -> ltvWithExpansion()
                        .revenuePerAccount(yen(30_000).perMonth())
                        .churnRate(percent(3).perMonth())
                        .expansionRate(percent(1).perMonth())),
                row("B14", "onboarding 64 of 80", 0.8, () -> kpi().onboardingCompletion()
                        .counted(64)
                        .outOf(80)),
                row(
                        "B13",
                        "health score: 35 % × 90 + 25 % × 60 + 20 % × 50 + 20 % × 80",
                        72.5,
                        () -> kpi().healthScore()
                                .part("usage", percent(35), 90)
                                .part("NPS", percent(25), 60)
                                .part("support", percent(20), 50)
                                .part("engagement", percent(20), 80)
                                .score()),
                row("B18", "45 of 120 leads fit the ideal profile", 0.375, () -> kpi().share("ICP", "leads")
                        .counted(45)
                        .outOf(120)),
                row("B18", "kept after the contract: 450 of 500", 0.9, () -> kpi().customerRetention()
                        .counted(450)
                        .outOf(500)),
                row("B21", "referrals 20 of 1,000 customers", 0.02, () -> kpi().referralsPerCustomer()
                        .counted(20)
                        .outOf(1_000)),
                row("B21", "retention 450 of 500", 0.9, () -> kpi().customerRetention()
                        .counted(450)
                        .outOf(500)));
    }

    private static List<PracticeRow> playbooks() {
        return List.of(
                row(
                        "B20",
                        "SaaS by churn, EC by lifespan",
                        1,
                        () -> whichFormula("saas").word().equals("ltvByChurn")
                                && whichFormula("ec").word().equals("ltvByLifespan")),
                row("B20", "SaaS: NRR", 0.9, () -> movements().netRetention()),
                row("B20", "EC: repeat rate 30 of 100", 0.3, () -> kpi().repeatRate()
                        .counted(30)
                        .outOf(100)),
                row("B20", "EC: AOV 500,000 ÷ 100", 5_000, () -> kpi().averageOrderValue(yen(500_000), 100)),
                row("B20", "consulting: retention 18 of 20", 0.9, () -> kpi().customerRetention()
                        .counted(18)
                        .outOf(20)));
    }

    private static List<PracticeRow> customers() {
        RfmSegments named = PracticeOrders.scored()
                .segmentedBy(
                        segment("best").recency(4, 5).frequency(2, 5),
                        segment("at risk").recency(1, 3).frequency(2, 5),
                        segment("new").recency(5).frequency(1),
                        otherwise("others"));
        return List.of(
                row("B15", "by the month of the first order: half of January came again in March", 0.5, () -> cohorts(
                                ORDERS)
                        .byFirstPurchase()
                        .monthly()
                        .retention()
                        .upTo(months(3))
                        .cohort("1998-01")
                        .at(months(2))
                        .ratio()),
                row("B16", "best: c", 1, () -> named.only("best").size()),
                row("B16", "at risk: a", 1, () -> named.only("at risk").size()),
                row("B16", "new: d", 1, () -> named.only("new").size()),
                row("B17", "LTV/CAC of the weakest channel: 24,000 ÷ 20,000", 1.2, () -> channels()
                        .result()
                        .min()));
    }

    /** CAC of ads, SEO and SNS: 20,000, 6,000 and 10,000. */
    static OverTable<Multiple> channels() {
        Table channels = Table.create(
                "channels",
                StringColumn.create("channel", "ads", "SEO", "SNS"),
                DoubleColumn.create("cac", 20_000, 6_000, 10_000));
        return unit(yen(1)).over(channels).column(ACQUISITION_COST, "cac", yen(1));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_is_exact(PracticeRow row) {
        assertThat(row.computed()).isCloseTo(row.expected(), within(1e-9 * Math.max(1, Math.abs(row.expected()))));
    }
}
