package org.ltvlab.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ltvlab.Words.ACQUISITION_COST;
import static org.ltvlab.Words.CHURN_RATE;
import static org.ltvlab.Words.GROSS_MARGIN;
import static org.ltvlab.Words.GROSS_PROFIT;
import static org.ltvlab.Words.LIFESPAN;
import static org.ltvlab.Words.NET_OF_COSTS;
import static org.ltvlab.Words.acquisitionCost;
import static org.ltvlab.Words.between;
import static org.ltvlab.Words.customerChurn;
import static org.ltvlab.Words.formula;
import static org.ltvlab.Words.kpi;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.ltvBySbg;
import static org.ltvlab.Words.ltvDiscounted;
import static org.ltvlab.Words.ltvWithExpansion;
import static org.ltvlab.Words.meanLifetime;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.perMonth;
import static org.ltvlab.Words.perYear;
import static org.ltvlab.Words.percent;
import static org.ltvlab.Words.quantity;
import static org.ltvlab.Words.revenuePerAccount;
import static org.ltvlab.Words.seed;
import static org.ltvlab.Words.times;
import static org.ltvlab.Words.trials;
import static org.ltvlab.Words.unitEconomics;
import static org.ltvlab.Words.whichFormula;
import static org.ltvlab.Words.years;
import static org.ltvlab.Words.yen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.problem.LtvProblem;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What an analyst reads for wrong input, all of it in one place to be read through: {@code messages.txt}. */
@ExtendWith(InLanguage.class)
class MessagesInputChecksTest {
    private static final LtvByChurn LTV = ltvByChurn()
            .revenuePerUser(yen(3_000).perMonth())
            .grossMargin(percent(60))
            .churnRate(percent(5).perMonth());
    private static final Table PLANS = Table.create(
            "plans",
            StringColumn.create("plan", "light", "pro", "team"),
            DoubleColumn.create("churn_pct", 5, 0, 120),
            DoubleColumn.create("start", 0, 0, 0),
            DoubleColumn.create("end", 0, 0, 0),
            DoubleColumn.create("score", 9, 10, 11),
            BooleanColumn.create("won", true, false, true));
    private static final Table EMPTY = Table.create("empty", DoubleColumn.create("churn_pct"));

    private final Map<String, ThrowingCallable> mistakes = new LinkedHashMap<>();

    @Test
    void every_message_is_the_one_that_was_read_through() throws IOException {
        chains();
        limits();
        mixtures();
        undefined();
        frames();
        readings();
        StringBuilder told = new StringBuilder();
        mistakes.forEach((name, call) -> told.append("=== ")
                .append(name)
                .append('\n')
                .append(catchThrowableOfType(LtvProblem.class, call).getMessage())
                .append('\n'));
        assertThat(mistakes).hasSizeGreaterThan(50);
        assertThat(told.toString()).isEqualTo(reviewed());
    }

    private static String reviewed() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(MessagesInputChecksTest.class.getResourceAsStream("messages.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void wrong(String name, ThrowingCallable call) {
        mistakes.put(name, call);
    }

    private void chains() {
        wrong("nothing given", () -> ltvByChurn().value());
        wrong("one quantity missing", () -> ltvByChurn()
                .averageOrderValue(yen(5_000))
                .purchaseFrequency(perMonth(1.2))
                .value());
        wrong("no lifespan", () -> ltvByLifespan().averageOrderValue(yen(5_000)).value());
        wrong("no discount", () -> ltvDiscounted()
                .revenuePerUser(yen(3_000).perMonth())
                .churnRate(percent(5).perMonth())
                .value());
        wrong(
                "no survival model",
                () -> ltvBySbg().revenuePerUser(yen(3_000).perMonth()).value());
        wrong("LTV/CAC without CAC", () -> unitEconomics().customerValue(LTV).ltvToCac());
        wrong(
                "LTV/CAC without LTV",
                () -> unitEconomics().acquisitionCost(yen(10)).ltvToCac());
        wrong("order value and ARPU", () -> LTV.averageOrderValue(yen(5_000)));
        wrong("a quantity that is not there", () -> LTV.formula().with("lifespan", years(3)));
        wrong("a quantity mistyped", () -> LTV.formula()
                .with("churnRat", percent(5).perMonth()));
        wrong("a share for a rate", () -> LTV.formula().with("churnRate", percent(5)));
        wrong("money for money per period", () -> LTV.formula().with("revenuePerUser", yen(3_000)));
        wrong("a business that nobody knows", () -> whichFormula("saaas"));
    }

    private void limits() {
        wrong("churn 0", () -> LTV.churnRate(percent(0).perMonth()));
        wrong("churn negative", () -> LTV.churnRate(percent(-5).perMonth()));
        wrong("churn over 100 %", () -> LTV.churnRate(percent(120).perMonth()));
        wrong("retention 100 %", () -> LTV.retentionRate(percent(100).perMonth()));
        wrong("lifetime at churn 0", () -> meanLifetime().churnRate(percent(0).perMonth()));
        wrong("margin over 100 %", () -> LTV.grossMargin(percent(101)));
        wrong("negative order value", () -> ltvByLifespan().averageOrderValue(yen(-1)));
        wrong("negative frequency", () -> ltvByLifespan().purchaseFrequency(perYear(-2)));
        wrong("negative lifespan", () -> ltvByLifespan().lifespan(years(-1)));
        wrong("negative count", () -> customerChurn().lost(-1));
        wrong("negative net churn", () -> ltvWithExpansion()
                .revenuePerAccount(yen(30_000).perMonth())
                .churnRate(percent(2).perMonth())
                .expansionRate(percent(3).perMonth())
                .value());
        wrong("sBG without a limit", () -> ltvBySbg()
                .revenuePerUser(yen(3_000).perMonth())
                .survival(0.7, 1.2, years(1))
                .value());
        wrong("never paid back", () -> unitEconomics()
                .customerValue(LTV)
                .acquisitionCost(yen(18_000))
                .grossMargin(percent(-10))
                .payback());
        wrong("never paid back with churn", () -> unitEconomics()
                .customerValue(LTV)
                .acquisitionCost(yen(60_000))
                .paybackWithChurn());
        wrong("payback with churn without churn", () -> unitEconomics()
                .customerValue(yen(1_000), GROSS_PROFIT)
                .acquisitionCost(yen(100))
                .paybackWithChurn());
    }

    private void mixtures() {
        wrong("yen and dollars in a formula", () -> LTV.acquisitionCost(money(100, "USD")));
        wrong(
                "yen and dollars in LTV/CAC",
                () -> unitEconomics().customerValue(LTV).acquisitionCost(money(100, "USD")));
        wrong("yen and dollars compared", () -> LTV.value()
                .minus(ltvByChurn()
                        .revenuePerUser(money(30, "USD").perMonth())
                        .grossMargin(percent(60))
                        .churnRate(percent(5).perMonth())
                        .value()));
        wrong("churn by month and expansion by year", () -> ltvWithExpansion()
                .churnRate(percent(5).perMonth())
                .expansionRate(percent(5).perYear()));
        wrong("LTV net of CAC over CAC", () -> unitEconomics().customerValue(LTV.acquisitionCost(yen(5_000))));
        wrong("a net amount over CAC", () -> unitEconomics().customerValue(yen(5_000), NET_OF_COSTS));
        wrong("bases compared", () -> LTV.value()
                .minus(ltvByChurn()
                        .revenuePerUser(yen(3_000).perMonth())
                        .churnRate(percent(5).perMonth())
                        .value()));
        wrong("unlike things added", () -> quantity("spend", yen(1)).plus(quantity("visits", perMonth(2))));
        wrong(
                "an own formula that is no money",
                () -> formula("Store LTV", quantity("spend", yen(1)).times(quantity("visits", perMonth(2)))));
    }

    private void undefined() {
        wrong("churn of nobody", () -> customerChurn().lost(0).atStart(0).value());
        wrong("ARPA of nobody", () -> revenuePerAccount()
                .revenue(yen(10).perMonth())
                .accounts(0)
                .value());
        wrong(
                "CAC of nobody",
                () -> acquisitionCost().costs(yen(10)).newCustomers(0).value());
        wrong("AOV without orders", () -> kpi().averageOrderValue(yen(0), 0).value());
        wrong("frequency of nobody", () -> kpi().purchaseFrequency(0, 0, months(1))
                .value());
        wrong(
                "LTV over a CAC of 0",
                () -> unitEconomics().customerValue(LTV).acquisitionCost(yen(0)).ltvToCac());
        var nothing = kpi().revenueMovements()
                .atStart(yen(0).perMonth())
                .newRevenue(yen(5).perMonth())
                .expansion(yen(0).perMonth())
                .contraction(yen(0).perMonth())
                .churned(yen(0).perMonth());
        wrong("NRR of nothing", () -> nothing.netRetention().value());
        wrong("GRR of nothing", () -> nothing.grossRetention().value());
        wrong("gross churn of nothing", () -> nothing.grossChurn().value());
        wrong("net churn of nothing", () -> nothing.netChurn().value());
        wrong("quick ratio without losses", () -> nothing.quickRatio().value());
        wrong("NPS without answers", () -> kpi().nps(0, 0, 0).points());
        wrong("CSAT without answers", () -> kpi().csat().counted(0).outOf(0).ratio());
        wrong(
                "repeat rate of nobody",
                () -> kpi().repeatRate().counted(0).outOf(0).ratio());
        wrong("F2 of nobody", () -> kpi().f2Conversion().counted(0).outOf(0).ratio());
        wrong(
                "referrals of nobody",
                () -> kpi().referralsPerCustomer().counted(0).outOf(0).ratio());
        wrong(
                "more than the whole",
                () -> kpi().onboardingCompletion().counted(5).outOf(4));
        wrong("a funnel that widens", () -> kpi().funnel().stage("MQL", 10).stage("SQL", 20));
        wrong("a rate of an empty stage", () -> kpi().funnel()
                .stage("MQL", 0)
                .stage("SQL", 0)
                .conversion("MQL", "SQL")
                .ratio());
    }

    private void frames() {
        wrong("no such column", () -> LTV.over(PLANS)
                .column(CHURN_RATE, "churn", percent(1).perMonth()));
        wrong("a column of texts", () -> LTV.over(PLANS)
                .column(CHURN_RATE, "plan", percent(1).perMonth()));
        wrong("cells outside the limits", () -> LTV.over(PLANS)
                .column(CHURN_RATE, "churn_pct", percent(1).perMonth()));
        wrong("an empty frame", () -> LTV.over(EMPTY)
                .column(CHURN_RATE, "churn_pct", percent(1).perMonth())
                .table());
        wrong("an empty frame of KPIs", () -> kpi(EMPTY).repeatRate("churn_pct").ratio());
        wrong("a KPI without its column", () -> kpi(PLANS).nps("scores"));
        wrong("a score off its scale", () -> kpi(PLANS).nps("score"));
        wrong(
                "customers who all came later",
                () -> kpi(PLANS).customerChurn("start", "end").value());
        wrong("flags that are none", () -> kpi(PLANS).onboardingCompletion("plan"));
    }

    private void readings() {
        wrong(
                "a goal that no churn reaches",
                () -> LTV.solveFor(CHURN_RATE).reaching(yen(1)).amount());
        wrong("a goal by a quantity that is not there", () -> LTV.solveFor(LIFESPAN)
                .reaching(yen(1)));
        wrong("a goal in dollars", () -> LTV.solveFor(CHURN_RATE).reaching(money(100, "USD")));
        wrong("ends the wrong way round", () -> between(percent(6), percent(4)));
        wrong("uncertain beyond the limits", () -> LTV.uncertain(GROSS_MARGIN, between(percent(90), percent(120))));
        wrong("nothing uncertain", () -> Uncertainty.of(LTV.formula()).simulate(trials(100), seed(1)));
        wrong("a tornado of nothing uncertain", () -> Uncertainty.of(LTV.formula())
                .tornado());
        wrong("too few trials", () -> trials(10));
        wrong(
                "a grid of one side",
                () -> LTV.twoWay().across(GROSS_MARGIN, percent(50)).table());
        wrong("states of two formulas", () -> LTV.acquisitionCost(yen(1)).comparedTo(LTV));
        wrong("a change of everything", () -> LTV.tornado(percent(150)));
        wrong("LTV/CAC by a lever that it has not", () -> unitEconomics()
                .customerValue(LTV)
                .acquisitionCost(yen(10_000))
                .solveFor(LIFESPAN)
                .reaching(times(3)));
        wrong("a CAC for three that is there", () -> unitEconomics()
                .customerValue(LTV)
                .acquisitionCost(yen(10_000))
                .solveFor(ACQUISITION_COST)
                .reaching(times(-3))
                .amount());
    }
}
