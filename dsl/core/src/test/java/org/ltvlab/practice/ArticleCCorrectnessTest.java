package org.ltvlab.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.AVERAGE_ORDER_VALUE;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.claim;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.initiative;
import static org.ltvlab.Words.initiatives;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.metrics;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.unitEconomics;
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
import org.ltvlab.formula.ready.Benchmark;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.formula.ready.UnitEconomics;
import org.ltvlab.metric.RevenueMovements;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Article C, LTV explained: ARPA and churn, the retail formula, unit economics and its bands, revenue churn. */
@ExtendWith(InLanguage.class)
class ArticleCCorrectnessTest {
    private static final LtvByLifespan RETAIL = ltvByLifespan()
            .averageOrderValue(yen(10_000))
            .grossMargin(percent(20))
            .purchaseFrequency(perYear(2))
            .lifespan(years(3));

    static List<PracticeRow> rows() {
        return Stream.of(formulas(), economics(), churn(), levers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PracticeRow> formulas() {
        return List.of(
                row("C01", "100,000 ÷ 500", 200, () -> revenuePerAccount()
                        .revenue(yen(100_000).perMonth())
                        .accounts(500)),
                row("C02", "25 ÷ 500", 0.05, () -> customerChurn().lost(25).atStart(500)),
                row("C03", "200 ÷ 0.05", 4_000, () -> ltvByChurn()
                        .revenuePerAccount(yen(200).perMonth())
                        .churnRate(percent(5).perMonth())),
                row("C04", "10,000 × 0.2 × 2 × 3", 12_000, () -> RETAIL),
                row("C05", "12,000 − (5,000 + 3,000 × 3)", -2_000, () -> RETAIL.acquisitionCost(yen(5_000))
                        .retentionCost(yen(3_000).perYear())),
                row("C06", "ARPU is revenue ÷ users", 500, () -> kpi(Table.create(
                                "u", StringColumn.create("user", "a", "b"), DoubleColumn.create("paid", 400, 600)))
                        .revenuePerUser("user", "paid", yen(1).perMonth())),
                row("C06", "and from numbers, 100,000 ÷ 800", 125, () -> kpi().revenuePerUser(
                                yen(100_000).perMonth(), 800)),
                row("C07", "10,000 × 0.2 × 4 × 3", 24_000, () -> RETAIL.purchaseFrequency(perYear(4))));
    }

    private static List<PracticeRow> economics() {
        UnitEconomics unit =
                unitEconomics().customerValue(yen(24_000), GROSS_PROFIT).acquisitionCost(yen(13_000));
        return List.of(
                row("C08", "1,300,000 ÷ 100", 13_000, () -> acquisitionCost()
                        .costs(yen(800_000), yen(300_000), yen(200_000))
                        .newCustomers(100)),
                row("C09", "24,000 ÷ 13,000", 24 / 13.0, unit::ltvToCac),
                row("C10", "1.85 is below 2: improve", 2, () -> unit.health()
                        .band()
                        .below()),
                row("C10", "healthy from 3", 3, () -> Benchmark.of(times(4)).from()),
                row("C10", "usual up to 5", 5, () -> Benchmark.of(times(4)).below()),
                row("C16", "LTV/CAC of the best channel: 24,000 ÷ 6,000", 4, () -> ArticleBCorrectnessTest.channels()
                        .result()
                        .max()));
    }

    private static List<PracticeRow> churn() {
        return List.of(
                row("C11", "revenue churn, of the start of the period: 10 of 100", 0.1, () -> churned(0)
                        .grossChurn()),
                row("C12", "gross with downgrades: 20 of 100", 0.2, () -> churned(10)
                        .grossChurn()),
                row("C12", "net with expansion: 10 of 100", 0.1, () -> churned(10)
                        .netChurn()),
                row("C13", "MQL → SQL → won: 400, 120, 30", 0.075, () -> kpi().funnel()
                        .stage("MQL", 400)
                        .stage("SQL", 120)
                        .stage("won", 30)
                        .conversion("MQL", "won")));
    }

    private static RevenueMovements churned(double contraction) {
        return kpi().revenueMovements()
                .atStart(yen(100).perMonth())
                .churned(yen(10).perMonth())
                .contraction(yen(contraction).perMonth())
                .expansion(yen(10).perMonth());
    }

    private static List<PracticeRow> levers() {
        return List.of(
                row("C14", "levers of a net LTV: value, margin, frequency, churn and two costs", 6, () -> ltvByChurn()
                        .averageOrderValue(yen(1))
                        .purchaseFrequency(perYear(1))
                        .grossMargin(percent(50))
                        .churnRate(percent(5).perMonth())
                        .acquisitionCost(yen(1))
                        .retentionCost(yen(1).perYear())
                        .elasticities()
                        .levers()
                        .size()),
                row("C15", "to win back: a and b of five, 90 days without an order", 0.4, () -> metrics(ORDERS)
                        .dormantAfter(days(90))
                        .dormantShare()),
                row("C18", "50 % to 57 %, the control 50 % to 52 %: 5 points", 0.05, () -> claim("+5 points")
                        .moved(percent(50), percent(57))
                        .control(percent(50), percent(52))
                        .inPoints()
                        .audit()
                        .value()
                        .orElseThrow()),
                row("C18", "amount spent + 10 % of 12,000", 1_200, () -> initiatives(initiative("Scenario mail")
                                .lever(AVERAGE_ORDER_VALUE)
                                .by(percent(10)))
                        .leverMap(RETAIL)
                        .effect("Scenario mail")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_row_is_exact(PracticeRow row) {
        assertThat(row.computed()).isCloseTo(row.expected(), within(1e-9 * Math.max(1, Math.abs(row.expected()))));
    }
}
