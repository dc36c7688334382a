package org.ltvlab;

import java.util.List;
import org.ltvlab.claim.Audit;
import org.ltvlab.claim.Claim;
import org.ltvlab.claim.Mixup;
import org.ltvlab.claim.Verdict;
import org.ltvlab.cohort.CohortQuestion;
import org.ltvlab.data.FrameColumns;
import org.ltvlab.data.Transactions;
import org.ltvlab.data.TransactionsSource;
import org.ltvlab.excel.FilledTemplate;
import org.ltvlab.excel.Workbook;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.Terms;
import org.ltvlab.formula.Uncertain;
import org.ltvlab.formula.ready.AcquisitionCost;
import org.ltvlab.formula.ready.CustomerChurn;
import org.ltvlab.formula.ready.FormulaAdvice;
import org.ltvlab.formula.ready.LtvByChurn;
import org.ltvlab.formula.ready.LtvByLifespan;
import org.ltvlab.formula.ready.LtvBySbg;
import org.ltvlab.formula.ready.LtvDiscounted;
import org.ltvlab.formula.ready.LtvWithExpansion;
import org.ltvlab.formula.ready.MeanLifetime;
import org.ltvlab.formula.ready.RevenuePerAccount;
import org.ltvlab.formula.ready.UnitEconomics;
import org.ltvlab.metric.FrameKpis;
import org.ltvlab.metric.Kpis;
import org.ltvlab.metric.OrderMetrics;
import org.ltvlab.plan.Initiative;
import org.ltvlab.plan.Initiatives;
import org.ltvlab.plan.KpiTree;
import org.ltvlab.rfm.Quintiles;
import org.ltvlab.rfm.Rfm;
import org.ltvlab.rfm.Scoring;
import org.ltvlab.rfm.Segment;
import org.ltvlab.rfm.Segmentation;
import org.ltvlab.rfm.Thresholds;
import org.ltvlab.stat.Seed;
import org.ltvlab.stat.Trials;
import org.ltvlab.table.KeyFigures;
import org.ltvlab.table.Prose;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import tech.tablesaw.api.Table;

/**
 * The words that a notebook starts with: {@code import static org.ltvlab.Words.*;}. Each only delegates; whatever it
 * returns says what can be asked next.
 */
public final class Words {
    /** Displays, charts and reports in Japanese: {@code language(JAPANESE)}. */
    public static final Language JAPANESE = Language.JAPANESE;

    /** Displays, charts and reports in English: {@code language(ENGLISH)}. */
    public static final Language ENGLISH = Language.ENGLISH;

    /** On revenue (売上ベース). */
    public static final Basis REVENUE = Basis.REVENUE;

    /** On gross profit (粗利ベース). */
    public static final Basis GROSS_PROFIT = Basis.GROSS_PROFIT;

    /** Net of acquisition or retention cost (費用控除後). */
    public static final Basis NET_OF_COSTS = Basis.NET_OF_COSTS;

    /** AOV, for goal seek and the like (平均購入単価). */
    public static final Quantity<Money> AVERAGE_ORDER_VALUE = Terms.AVERAGE_ORDER_VALUE;

    /** Orders per period (購入頻度). */
    public static final Quantity<Frequency> PURCHASE_FREQUENCY = Terms.PURCHASE_FREQUENCY;

    /** Share of revenue left after the cost of goods (粗利率). */
    public static final Quantity<Ratio> GROSS_MARGIN = Terms.GROSS_MARGIN;

    /** Share of customers lost each period (解約率). */
    public static final Quantity<PeriodicRate> CHURN_RATE = Terms.CHURN_RATE;

    /** How long a customer stays (継続期間). */
    public static final Quantity<Span> LIFESPAN = Terms.LIFESPAN;

    /** ARPA (アカウント平均売上). */
    public static final Quantity<MoneyFlow> REVENUE_PER_ACCOUNT = Terms.REVENUE_PER_ACCOUNT;

    /** ARPU (ユーザー平均売上). */
    public static final Quantity<MoneyFlow> REVENUE_PER_USER = Terms.REVENUE_PER_USER;

    /** CAC (獲得コスト). */
    public static final Quantity<Money> ACQUISITION_COST = Terms.ACQUISITION_COST;

    /** The cost to keep one customer for a period (維持コスト). */
    public static final Quantity<MoneyFlow> RETENTION_COST = Terms.RETENTION_COST;

    /** By how much money now is preferred to money later (割引率). */
    public static final Quantity<PeriodicRate> DISCOUNT_RATE = Terms.DISCOUNT_RATE;

    /** Revenue that staying customers add (拡大率). */
    public static final Quantity<PeriodicRate> EXPANSION_RATE = Terms.EXPANSION_RATE;

    /** Cost per lead taken for cost per customer, for {@code or} of a claim (CPAとCACの混同). */
    public static final Mixup CPA_AS_CAC = Mixup.CPA_AS_CAC;

    /** Money per order taken for money per user and period (AOVとARPUの混同). */
    public static final Mixup AOV_AS_ARPU = Mixup.AOV_AS_ARPU;

    /** Revenue per user taken for revenue per account (ARPUとARPAの混同). */
    public static final Mixup ARPU_AS_ARPA = Mixup.ARPU_AS_ARPA;

    /** The total of a period taken for what there was at its start (期中と期首の混同). */
    public static final Mixup DURING_AS_AT_START = Mixup.DURING_AS_AT_START;

    private Words() {}

    // Settings

    /**
     * The language of displays, charts and reports from now on.
     *
     * <pre>{@code
     * language(JAPANESE);
     * yen(12_000)                     // 12,000円
     * }</pre>
     *
     * @param language JAPANESE or ENGLISH
     */
    public static void language(Language language) {
        Language.choose(language);
    }

    // Values with units

    /**
     * An amount in yen (円).
     *
     * <pre>{@code
     * yen(5_000).times(percent(60))   // ¥3,000
     * }</pre>
     *
     * @param amount in yen, finite; negative is allowed
     * @throws org.ltvlab.problem.LtvProblem if it is not finite
     */
    public static Money yen(double amount) {
        return Money.yen(amount);
    }

    /**
     * An amount in any currency, by its ISO 4217 code (通貨).
     *
     * <pre>{@code
     * money(12.5, "USD")              // $12.50
     * }</pre>
     *
     * @param amount in major units (dollars, not cents), finite; negative is allowed
     * @param currency three letters, such as {@code "USD"}
     * @throws org.ltvlab.problem.LtvProblem if the amount is not finite or there is no such currency
     */
    public static Money money(double amount, String currency) {
        return Money.money(amount, currency);
    }

    /**
     * So many percent (パーセント); a rate that works every month is {@code percent(5).perMonth()}.
     *
     * <pre>{@code
     * percent(60)                     // 60.0%
     * }</pre>
     *
     * @param percent 60 for 60 %, finite; negative is allowed
     * @throws org.ltvlab.problem.LtvProblem if it is not finite
     */
    public static Ratio percent(double percent) {
        return Ratio.percent(percent);
    }

    /**
     * So often a month (月あたり).
     *
     * <pre>{@code
     * perMonth(1.2)                   // 1.2/month
     * }</pre>
     *
     * @param times each month, 0 or more
     * @throws org.ltvlab.problem.LtvProblem if it is negative or not finite
     */
    public static Frequency perMonth(double times) {
        return Frequency.perMonth(times);
    }

    /**
     * So often a year (年あたり).
     *
     * <pre>{@code
     * perYear(2)                      // 2/year
     * }</pre>
     *
     * @param times each year, 0 or more
     * @throws org.ltvlab.problem.LtvProblem if it is negative or not finite
     */
    public static Frequency perYear(double times) {
        return Frequency.perYear(times);
    }

    /**
     * So many days (日).
     *
     * <pre>{@code
     * days(90)                        // 90 days
     * }</pre>
     *
     * @param number 0 or more; part of a day is allowed
     * @throws org.ltvlab.problem.LtvProblem if it is negative or not finite
     */
    public static Span days(double number) {
        return Span.days(number);
    }

    /**
     * So many weeks (週間).
     *
     * <pre>{@code
     * weeks(39)                       // 39 weeks
     * }</pre>
     *
     * @param number 0 or more, each of 7 days; part of a week is allowed
     * @throws org.ltvlab.problem.LtvProblem if it is negative or not finite
     */
    public static Span weeks(double number) {
        return Span.weeks(number);
    }

    /**
     * So many months (か月).
     *
     * <pre>{@code
     * months(12)                      // 12 months
     * }</pre>
     *
     * @param number 0 or more, each a twelfth of a year; part of a month is allowed
     * @throws org.ltvlab.problem.LtvProblem if it is negative or not finite
     */
    public static Span months(double number) {
        return Span.months(number);
    }

    /**
     * So many years (年); a year is 12 months or 365.25 days.
     *
     * <pre>{@code
     * years(3)                        // 3 years
     * }</pre>
     *
     * @param number 0 or more; part of a year is allowed
     * @throws org.ltvlab.problem.LtvProblem if it is negative or not finite
     */
    public static Span years(double number) {
        return Span.years(number);
    }

    /**
     * So many times (倍), such as a target of LTV/CAC.
     *
     * <pre>{@code
     * times(3)                        // 3.00x
     * }</pre>
     *
     * @param number 3 for three times, finite; negative is allowed
     * @throws org.ltvlab.problem.LtvProblem if it is not finite
     */
    public static Multiple times(double number) {
        return new Multiple(number);
    }

    // Uncertain values

    /**
     * Somewhere between two limits, every value equally likely (範囲).
     *
     * <pre>{@code
     * between(percent(4).perMonth(), percent(6).perMonth())   // 4.0%/month – 6.0%/month (uniform)
     * }</pre>
     *
     * @param low the least value
     * @param high the greatest value, in the currency and period of {@code low}
     * @throws org.ltvlab.problem.LtvProblem unless {@code low} is below {@code high} and both are in one unit
     */
    public static <V extends Measured<V>> Uncertain<V> between(V low, V high) {
        return Uncertain.between(low, high);
    }

    /**
     * Between two limits with a likely value (範囲と最頻値); {@code .smooth()} makes it a PERT distribution.
     *
     * <pre>{@code
     * between(yen(4_000), yen(5_000), yen(7_000))   // ¥4,000 – ¥5,000 – ¥7,000 (triangular)
     * }</pre>
     *
     * @param low the least value
     * @param likely from {@code low} to {@code high}, either included
     * @param high the greatest value, in the currency and period of the others
     * @throws org.ltvlab.problem.LtvProblem if they do not rise, if all are equal, or if they are not in one unit
     */
    public static <V extends Measured<V>> Uncertain<V> between(V low, V likely, V high) {
        return Uncertain.between(low, likely, high);
    }

    /**
     * Around a mean with a standard deviation (正規分布), as far as the limits of the quantity let it.
     *
     * <pre>{@code
     * around(percent(60), percent(3))   // 60.0% ± 3.0% (normal: mean ± standard deviation)
     * }</pre>
     *
     * @param mean the middle of the values
     * @param standardDeviation above 0, in the currency and period of the mean
     * @throws org.ltvlab.problem.LtvProblem if the standard deviation is not above 0 or in another unit
     */
    public static <V extends Measured<V>> Uncertain<V> around(V mean, V standardDeviation) {
        return Uncertain.around(mean, standardDeviation);
    }

    /**
     * How often something uncertain is drawn (試行回数).
     *
     * <pre>{@code
     * trials(10_000)                  // 10,000 trials
     * }</pre>
     *
     * @param number 100 to 10,000,000
     * @throws org.ltvlab.problem.LtvProblem if it lies outside that range
     */
    public static Trials trials(int number) {
        return new Trials(number);
    }

    /**
     * Where random numbers begin (乱数の種); there is no hidden one.
     *
     * <pre>{@code
     * seed(42)                        // seed 42
     * }</pre>
     *
     * @param number any whole number; the same one gives the same draws on every machine
     */
    public static Seed seed(long number) {
        return new Seed(number);
    }

    // Formulas

    /**
     * Which formula suits a business, and why (計算式の選び方).
     *
     * <pre>{@code
     * whichFormula("subscription")    // subscription: ltvByChurn. …
     * }</pre>
     *
     * @param business one of these, in upper or lower case: retail, ec, d2c, shop, 小売, 通販, 店舗; subscription, saas, サブスク,
     *     定額, 月額; subscription with expansion, upsell, expansion, アップセル, クロスセル; contract, insurance, b2b, btob,
     *     年契約, 保険, 契約; margin-led, consulting, service, コンサル, 利益重視, サービス; return on investment, roi,
     *     investment, 投資
     * @throws org.ltvlab.problem.LtvProblem for any other name; the message lists them
     */
    public static FormulaAdvice whichFormula(String business) {
        return FormulaAdvice.forBusiness(business);
    }

    /**
     * LTV from averages and a lifespan (顧客生涯価値).
     *
     * <pre>{@code
     * ltvByLifespan()
     *     .averageOrderValue(yen(10_000))
     *     .grossMargin(percent(20))
     *     .purchaseFrequency(perYear(2))
     *     .lifespan(years(3))         // LTV ¥12,000 (gross profit) = …
     * }</pre>
     */
    public static LtvByLifespan ltvByLifespan() {
        return LtvByLifespan.start();
    }

    /**
     * LTV from revenue per period and churn (顧客生涯価値).
     *
     * <pre>{@code
     * var ltv = ltvByChurn()
     *     .averageOrderValue(yen(5_000))
     *     .purchaseFrequency(perMonth(1.2))
     *     .grossMargin(percent(60))
     *     .churnRate(percent(5).perMonth());
     * ltv.churnRate(percent(4).perMonth()).value().minus(ltv.value())   // ¥18,000 (gross profit)
     * }</pre>
     */
    public static LtvByChurn ltvByChurn() {
        return LtvByChurn.start();
    }

    /**
     * LTV in today's money (割引後の顧客生涯価値).
     *
     * <pre>{@code
     * ltvDiscounted()
     *     .revenuePerUser(yen(3_000).perMonth())
     *     .churnRate(percent(5).perMonth())
     *     .discountRate(percent(1).perMonth())   // LTV ¥50,500 (revenue) = …
     * }</pre>
     */
    public static LtvDiscounted ltvDiscounted() {
        return LtvDiscounted.start();
    }

    /**
     * LTV with expansion revenue (アップセル込みの顧客生涯価値).
     *
     * <pre>{@code
     * ltvWithExpansion()
     *     .revenuePerAccount(yen(30_000).perMonth())
     *     .churnRate(percent(3).perMonth())
     *     .expansionRate(percent(1).perMonth())  // LTV ¥1,500,000 (revenue) = …
     * }</pre>
     */
    public static LtvWithExpansion ltvWithExpansion() {
        return LtvWithExpansion.start();
    }

    /**
     * LTV under falling churn, by the sBG model (解約率の低下を織り込む顧客生涯価値).
     *
     * <pre>{@code
     * ltvBySbg()
     *     .revenuePerAccount(yen(10_000).perYear())
     *     .survival(0.668, 3.806, years(1))      // alpha, beta
     *     .discountRate(percent(10).perYear())
     *     .besideConstantChurn()
     * }</pre>
     */
    public static LtvBySbg ltvBySbg() {
        return LtvBySbg.start();
    }

    /**
     * LTV/CAC and payback (ユニットエコノミクス).
     *
     * <pre>{@code
     * unitEconomics()
     *     .customerValue(yen(24_000), GROSS_PROFIT)
     *     .acquisitionCost(yen(13_000))
     *     .ltvToCac()                 // 1.85x
     * }</pre>
     */
    public static UnitEconomics unitEconomics() {
        return UnitEconomics.start();
    }

    /**
     * ARPA, revenue per account (アカウント平均売上).
     *
     * <pre>{@code
     * revenuePerAccount().revenue(yen(100_000).perMonth()).accounts(500).value()   // ¥200/month (revenue)
     * }</pre>
     */
    public static RevenuePerAccount revenuePerAccount() {
        return RevenuePerAccount.start();
    }

    /**
     * Customers lost as a share of those at the start (顧客解約率).
     *
     * <pre>{@code
     * customerChurn().lost(25).atStart(500).value()   // 5.0%
     * }</pre>
     */
    public static CustomerChurn customerChurn() {
        return CustomerChurn.start();
    }

    /**
     * CAC, the cost to win one customer (顧客獲得コスト).
     *
     * <pre>{@code
     * acquisitionCost().costs(yen(800_000), yen(300_000), yen(200_000)).newCustomers(100).value()   // ¥13,000
     * }</pre>
     */
    public static AcquisitionCost acquisitionCost() {
        return AcquisitionCost.start();
    }

    /**
     * Mean lifetime, 1 ÷ churn (平均顧客寿命).
     *
     * <pre>{@code
     * meanLifetime().churnRate(percent(10).perMonth()).value()   // 10 months
     * }</pre>
     */
    public static MeanLifetime meanLifetime() {
        return MeanLifetime.start();
    }

    /**
     * A quantity of your own with its value (項目), for {@link #formula}.
     *
     * <pre>{@code
     * quantity("visits", perMonth(2))
     * }</pre>
     *
     * @param name as displays and errors write it, another one for each quantity of a formula
     * @param value that it has until another is given; its type and unit are the quantity's
     */
    public static <V extends Measured<V>> Quantity<V> quantity(String name, V value) {
        return Quantity.named(name, value);
    }

    /**
     * A formula of your own that comes out as money (自作の式); it answers everything that the ready ones do.
     *
     * <pre>{@code
     * var spend  = quantity("spend per visit", yen(3_000));
     * var visits = quantity("visits", perMonth(2));
     * var stay   = quantity("stay", years(4));
     * var store  = formula("Store LTV", spend.times(visits).times(stay)).on(REVENUE);
     * store.with(visits, perMonth(3))   // Store LTV ¥432,000 (revenue) = …
     * }</pre>
     *
     * @param name of the result
     * @param tree quantities joined by {@code times}, {@code dividedBy}, {@code plus} and {@code minus}
     * @throws org.ltvlab.problem.LtvProblem if it does not come out as money, or if two quantities share a name
     */
    public static Formula<Money> formula(String name, Expr tree) {
        return Formula.of(name, tree);
    }

    /**
     * A formula of your own that comes out as something else than money; {@code like} is any value of that type.
     *
     * <pre>{@code
     * var cost   = quantity("cost", yen(300_000));
     * var profit = quantity("profit", yen(60_000).perMonth());
     * formula("Payback", months(1), cost.dividedBy(profit))   // Payback 5 months = …
     * }</pre>
     *
     * @param name of the result
     * @param like any value of the type that it comes out as, such as {@code months(1)} for a span
     * @param tree quantities joined by {@code times}, {@code dividedBy}, {@code plus} and {@code minus}
     * @throws org.ltvlab.problem.LtvProblem if it comes out as another kind of thing, or if two quantities share a name
     */
    public static <V extends Measured<V>> Formula<V> formula(String name, V like, Expr tree) {
        return Formula.of(name, like, tree);
    }

    /**
     * A claim on a slide, recomputed (主張の検証): whether it holds, under which reading, and what to say.
     *
     * <pre>{@code
     * claim("LTV +15% lifts LTV/CAC from 2.5 to 3.0")
     *     .from(times(2.5)).changing(percent(15))
     *     .stated(times(3))           // "LTV +15% lifts LTV/CAC from 2.5 to 3.0" does not hold: as said 2.88x; …
     * }</pre>
     *
     * @param text the claim in its own words
     */
    public static Claim claim(String text) {
        return new Claim(text);
    }

    /**
     * The verdicts on a whole document, counted by where each claim stands (資料の監査).
     *
     * <pre>{@code
     * audit(
     *     claim("+15%: LTV/CAC 2.5 to 3.0").source("slide 4").from(times(2.5)).changing(percent(15)).stated(times(3)),
     *     claim("100 cups").source("slide 5").of(yen(500).times(100)).stated(yen(50_000)))
     * // 2 rows: holds 1, holds only if 0, does not hold 1, ambiguous 0, computed 0
     * }</pre>
     *
     * @param verdicts in the order of the document, at least one
     * @throws org.ltvlab.problem.LtvProblem if there is none
     */
    public static Audit audit(Verdict<?>... verdicts) {
        return new Audit(List.of(verdicts));
    }

    /**
     * Results as an Excel workbook whose formulas are live (Excelブック); a CAC or ARPA that a later one needs is linked.
     *
     * <pre>{@code
     * workbook(ltvByLifespan()
     *         .averageOrderValue(yen(10_000))
     *         .purchaseFrequency(perYear(2))
     *         .lifespan(years(3)))
     *     .write("ltv.xlsx")
     * }</pre>
     *
     * @param first a formula whose quantities are all given
     * @param more others for the same worksheet
     * @throws org.ltvlab.problem.LtvProblem if a quantity is missing, or given with different values
     */
    public static Workbook workbook(Computed<?> first, Computed<?>... more) {
        return Workbook.of(first, more);
    }

    /**
     * The Excel workbook to fill in, subscription and retail, in the language of the displays (Excelひな形).
     *
     * <pre>{@code
     * excelTemplate().write("ltv-template.xlsx")
     * }</pre>
     */
    public static Workbook excelTemplate() {
        return Workbook.template();
    }

    /**
     * A template that somebody filled in, in Excel or LibreOffice (記入済みのひな形), as formulas again.
     *
     * <pre>{@code
     * excelTemplate().write("filled.xlsx");
     * fromExcel("filled.xlsx").retail().ltv()   // LTV ¥90,000 (gross profit) = …
     * }</pre>
     *
     * @param file its name, relative to the working directory or to the notebook's folder
     */
    public static FilledTemplate fromExcel(String file) {
        return FilledTemplate.read(file);
    }

    // Data

    /**
     * Orders of a file (購買履歴): CSV or the CDNOW layouts, gzip or not; {@code load()} reads it. Columns that are not
     * named are recognised by their names, and the result shows how.
     *
     * <pre>{@code
     * transactions("orders.csv")
     *     .customerId("顧客ID")
     *     .orderDate("注文日")
     *     .amount("金額", "JPY")
     *     .load()
     * }</pre>
     *
     * @param file its name, relative to the working directory or to the notebook's folder
     */
    public static TransactionsSource transactions(String file) {
        return TransactionsSource.of(file);
    }

    /**
     * Orders of a Tablesaw frame (購買履歴).
     *
     * <pre>{@code
     * transactions(Table.read().csv("orders.csv")).load()
     * }</pre>
     *
     * @param frame one row an order or a line of one
     */
    public static TransactionsSource transactions(Table frame) {
        return TransactionsSource.of(frame);
    }

    // Metrics

    /**
     * What orders say before any model: AOV, frequency, repeat and F2 rates, days between orders (主要指標).
     *
     * <pre>{@code
     * metrics(orders).f2Within(days(90))
     * }</pre>
     *
     * @param orders as {@code transactions(...).load()} returns them
     */
    public static OrderMetrics metrics(Transactions orders) {
        return OrderMetrics.of(orders);
    }

    /**
     * KPIs from numbers (指標の計算): revenue movements, funnel, NPS, CSAT, shares with their denominators.
     *
     * <pre>{@code
     * kpi().revenueMovements()
     *     .atStart(yen(100).perMonth()).expansion(yen(10).perMonth())
     *     .contraction(yen(10).perMonth()).churned(yen(10).perMonth())
     *     .netRetention()             // NRR 90.0% = …
     * }</pre>
     */
    public static Kpis kpi() {
        return Kpis.of();
    }

    /**
     * KPIs from the columns of a frame (表の列からの指標).
     *
     * <pre>{@code
     * kpi(Table.create("survey", IntColumn.create("score", 10, 9, 8, 3))).nps("score")   // NPS 25.0 (n = 4, …
     * }</pre>
     *
     * @param frame one row a customer, an order or an answer, as each KPI says
     * @throws org.ltvlab.problem.LtvProblem if it has no rows
     */
    public static FrameKpis kpi(Table frame) {
        return FrameKpis.of(new FrameColumns(frame));
    }

    // Plans

    /**
     * An initiative (施策): its lever, expected change, phase, horizon, segment, cost, evidence and ICE score.
     *
     * <pre>{@code
     * initiative("Onboarding review")
     *     .lever(CHURN_RATE).byPoints(-1)
     *     .afterPurchase()
     *     .impact(8).confidence(6).ease(5)   // Onboarding review: ICE 240 = 8 × 6 × 5; churn rate -1 pt, after purchase
     * }</pre>
     *
     * @param name as displays write it, not blank
     * @throws org.ltvlab.problem.LtvProblem if it is blank
     */
    public static Initiative initiative(String name) {
        return Initiative.named(name);
    }

    /**
     * Initiatives side by side (施策一覧), to be ranked by ICE score or laid over the levers of a formula.
     *
     * <pre>{@code
     * initiatives(
     *         initiative("Onboarding review").impact(8).confidence(6).ease(5),
     *         initiative("Bundle").impact(5).confidence(7).ease(8))
     *     .ranking()                  // ICE: 1. Bundle 280, 2. Onboarding review 240
     * }</pre>
     *
     * @param all at least one, each with its own name
     * @throws org.ltvlab.problem.LtvProblem if there is none, or if two have one name
     */
    public static Initiatives initiatives(Initiative... all) {
        return new Initiatives(List.of(all));
    }

    /**
     * A formula decomposed to its leaves (KPIツリー), with targets and elasticities.
     *
     * <pre>{@code
     * kpiTree(ltvByLifespan()
     *         .averageOrderValue(yen(50_000))
     *         .purchaseFrequency(perYear(3))
     *         .lifespan(years(5)))
     *     .target(PURCHASE_FREQUENCY, perYear(4))   // KPI tree of LTV ¥750,000 (revenue), target ¥1,000,000 (revenue)
     * }</pre>
     *
     * @param formula ready or your own
     */
    public static <V extends Measured<V>> KpiTree<V> kpiTree(Computed<V> formula) {
        return KpiTree.of(formula.formula());
    }

    // RFM

    /**
     * An RFM analysis of orders (RFM分析).
     *
     * <pre>{@code
     * rfm(orders).asOf("1998-06-30").scoredBy(quintiles()).segmentedBy(standardSegments())
     * }</pre>
     *
     * @param orders as {@code transactions(...).load()} returns them
     */
    public static Rfm rfm(Transactions orders) {
        return Rfm.of(orders);
    }

    /**
     * Scores 1 to 5 by fifths of the customers (五分位); equal values get equal scores.
     *
     * <pre>{@code
     * rfm(orders).asOf("1998-06-30").scoredBy(quintiles())
     * }</pre>
     */
    public static Scoring quintiles() {
        return new Quintiles();
    }

    /**
     * Scores 1 to 5 by fixed limits (固定基準).
     *
     * <pre>{@code
     * thresholds()
     *     .recency(days(30), days(90), days(180), days(365))
     *     .frequency(2, 3, 5, 10)
     *     .monetary(yen(5_000), yen(10_000), yen(30_000), yen(100_000))
     * }</pre>
     */
    public static Thresholds thresholds() {
        return Thresholds.of();
    }

    /**
     * A segment as a sentence (セグメント); an axis that is not named takes all scores.
     *
     * <pre>{@code
     * segment("Champions").recency(5).frequency(4, 5).monetary(4, 5)
     * }</pre>
     *
     * @param name as displays write it, not blank
     * @throws org.ltvlab.problem.LtvProblem if it is blank
     */
    public static Segment segment(String name) {
        return Segment.segment(name);
    }

    /**
     * The segment of everybody whom no earlier segment takes (その他).
     *
     * <pre>{@code
     * otherwise("Others")
     * }</pre>
     *
     * @param name as displays write it, not blank
     * @throws org.ltvlab.problem.LtvProblem if it is blank
     */
    public static Segment otherwise(String name) {
        return Segment.otherwise(name);
    }

    /**
     * Six ready segments: 優良顧客, ロイヤル顧客, 新規顧客, ライト顧客, 離反予備軍, 休眠顧客.
     *
     * <pre>{@code
     * standardSegments()              // a table of their definitions
     * }</pre>
     */
    public static Segmentation standardSegments() {
        return Segmentation.standard();
    }

    // Cohorts

    /**
     * Cohorts of customers (コホート分析).
     *
     * <pre>{@code
     * cohorts(orders).byFirstPurchase().monthly().retention().upTo(months(12))
     * }</pre>
     *
     * @param orders as {@code transactions(...).load()} returns them
     */
    public static CohortQuestion cohorts(Transactions orders) {
        return CohortQuestion.of(orders);
    }

    // Showing

    /**
     * A text whose figures are computed: each {@code {}} takes the next value, written as its type is.
     *
     * <pre>{@code
     * text("One customer is worth {} in {} years.", yen(12_000), 3)
     * }</pre>
     *
     * @param template the sentences; blank lines part paragraphs
     * @param values one for each gap
     * @throws org.ltvlab.problem.LtvProblem if there are more or fewer values than gaps
     */
    public static TextView text(String template, Object... values) {
        return Prose.of(template, values);
    }

    /**
     * The few figures that a summary begins with, as a table of one row; a report shows them large.
     *
     * <pre>{@code
     * figures("Customers", 5_000, "LTV", yen(12_000))
     * }</pre>
     *
     * @param namesAndValues a name, its value, the next name, its value …
     * @throws org.ltvlab.problem.LtvProblem if a name or a value is missing
     */
    public static TableView figures(Object... namesAndValues) {
        return KeyFigures.of(namesAndValues);
    }
}
