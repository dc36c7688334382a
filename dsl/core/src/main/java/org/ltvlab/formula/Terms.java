package org.ltvlab.formula;

import org.ltvlab.unit.Count;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/** The quantities of the field, each with its word, its Japanese term and its limits; formulas are written over them. */
public final class Terms {
    /** AOV, money per order (平均購入単価). */
    public static final Quantity<Money> AVERAGE_ORDER_VALUE =
            term("averageOrderValue", Money.class, "yen(5_000)", "単価", "AOV", "平均購入単価", "average order value");

    /** Orders per period (購入頻度). */
    public static final Quantity<Frequency> PURCHASE_FREQUENCY = term(
            "purchaseFrequency", Frequency.class, "perMonth(1.2)", "頻度", "frequency", "購入頻度", "purchase frequency");

    /** Share of revenue left after the cost of goods (粗利率). */
    public static final Quantity<Ratio> GROSS_MARGIN = term(
                    "grossMargin", Ratio.class, "percent(60)", "粗利率", "margin", "粗利率", "gross margin")
            .within(Limits.AT_MOST_ALL);

    /** Share of customers lost each period (解約率). */
    public static final Quantity<PeriodicRate> CHURN_RATE = term(
                    "churnRate", PeriodicRate.class, "percent(5).perMonth()", "解約率", "churn", "解約率", "churn rate")
            .within(Limits.CHURN);

    /** How long a customer stays (継続期間). */
    public static final Quantity<Span> LIFESPAN =
            term("lifespan", Span.class, "years(3)", "期間", "lifespan", "継続期間", "lifespan");

    /** ARPA, revenue per account and period (アカウント平均売上). */
    public static final Quantity<MoneyFlow> REVENUE_PER_ACCOUNT = term(
            "revenuePerAccount",
            MoneyFlow.class,
            "yen(6_000).perMonth()",
            "ARPA",
            "ARPA",
            "アカウント平均売上",
            "revenue per account");

    /** ARPU, revenue per user and period (ユーザー平均売上). */
    public static final Quantity<MoneyFlow> REVENUE_PER_USER = term(
            "revenuePerUser", MoneyFlow.class, "yen(6_000).perMonth()", "ARPU", "ARPU", "ユーザー平均売上", "revenue per user");

    /** CAC, the cost to win one customer (獲得コスト). */
    public static final Quantity<Money> ACQUISITION_COST =
            term("acquisitionCost", Money.class, "yen(18_000)", "CAC", "CAC", "獲得コスト", "acquisition cost");

    /** The cost to keep one customer for a period (維持コスト). */
    public static final Quantity<MoneyFlow> RETENTION_COST = term(
            "retentionCost",
            MoneyFlow.class,
            "yen(5_000).perYear()",
            "維持コスト",
            "retention cost",
            "維持コスト",
            "retention cost");

    /** What one customer is worth, where it was computed elsewhere (顧客価値). */
    public static final Quantity<Money> CUSTOMER_VALUE = term(
                    "customerValue", Money.class, "yen(72_000), GROSS_PROFIT", "LTV", "LTV", "顧客生涯価値", "customer value")
            .within(Limits.NONE);

    /** Revenue of all accounts per period (売上). */
    public static final Quantity<MoneyFlow> REVENUE =
            term("revenue", MoneyFlow.class, "yen(100_000).perMonth()", "売上", "revenue", "売上", "revenue");

    /** Accounts with revenue (アカウント数). */
    public static final Quantity<Count> ACCOUNTS =
            term("accounts", Count.class, "500", "アカウント数", "accounts", "アカウント数", "accounts");

    /** Customers at the start who were gone at the end (解約数). */
    public static final Quantity<Count> LOST = term("lost", Count.class, "25", "解約数", "lost", "解約数", "customers lost");

    /** Customers at the start of the period (期首の顧客数). */
    public static final Quantity<Count> AT_START =
            term("atStart", Count.class, "500", "期首顧客数", "at start", "期首の顧客数", "customers at start");

    /** All costs of winning customers (新規獲得コスト合計). */
    public static final Quantity<Money> COSTS =
            term("costs", Money.class, "yen(1_300_000)", "獲得コスト合計", "costs", "新規獲得コスト合計", "acquisition costs");

    /** Customers won by them (新規獲得数). */
    public static final Quantity<Count> NEW_CUSTOMERS =
            term("newCustomers", Count.class, "100", "新規獲得数", "new customers", "新規獲得数", "new customers");

    /** By how much money now is preferred to money a period later (割引率); compounds. */
    public static final Quantity<PeriodicRate> DISCOUNT_RATE = term(
            "discountRate", PeriodicRate.class, "percent(10).perYear()", "割引率", "discount", "割引率", "discount rate");

    /** Revenue that the customers who stay add each period, as a share of the revenue at its start (拡大率). */
    public static final Quantity<PeriodicRate> EXPANSION_RATE = term(
            "expansionRate", PeriodicRate.class, "percent(2).perMonth()", "拡大率", "expansion", "拡大率", "expansion rate");

    /** How long a customer is expected to pay, by a survival model (期待継続期間). */
    public static final Quantity<Span> SURVIVAL = term(
            "survival",
            Span.class,
            "0.704, 1.182, years(1)",
            "期待継続期間",
            "expected lifetime",
            "期待継続期間",
            "expected lifetime");

    private Terms() {}

    private static <V extends Measured<V>> Quantity<V> term(
            String word, Class<V> type, String example, String briefJa, String brief, String fullJa, String full) {
        return Quantity.of(word, type, example).called(new Phrase(briefJa, brief), new Phrase(fullJa, full));
    }
}
