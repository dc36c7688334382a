package org.ltvlab.metric;

import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Limits;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/** The quotients of two numbers that are formulas of their own. */
final class Average {
    static final Quantity<Count> USERS = Quantity.term("users", Count.class, "800", new Phrase("ユーザー数", "users"));
    static final Quantity<Count> PAYING_USERS =
            Quantity.term("payingUsers", Count.class, "600", new Phrase("課金ユーザー数", "paying users"));
    private static final Quantity<Money> PROFIT = Quantity.term(
                    "profit", Money.class, "yen(20_000_000)", new Phrase("利益", "profit"))
            .within(Limits.NONE);
    private static final Quantity<Money> INVESTMENT =
            Quantity.term("investment", Money.class, "yen(30_000_000)", new Phrase("投資", "investment"));

    /** Below zero where refunds outweigh the orders. */
    private static final Quantity<Money> SALES = Quantity.term(
                    "revenue", Money.class, "yen(500_000)", new Phrase("売上", "revenue"))
            .within(Limits.NONE);

    private static final Quantity<Count> ORDERS =
            Quantity.term("orders", Count.class, "100", new Phrase("注文数", "orders"));
    private static final Quantity<Count> CUSTOMERS =
            Quantity.term("customers", Count.class, "80", new Phrase("顧客数", "customers"));
    private static final Quantity<Span> SPAN = Quantity.term("span", Span.class, "years(1)", new Phrase("期間", "span"));

    private Average() {}

    static Formula<Money> orderValue(Money revenue, long orders) {
        Head<Money> head = Head.of("averageOrderValue", new Phrase("平均購入単価", "AOV"), Money.class);
        return Formula.ready(head, SALES.dividedBy(ORDERS)).with(SALES, revenue).with(ORDERS, new Count(orders));
    }

    static Formula<Frequency> purchaseFrequency(long orders, long customers, Span span) {
        Head<Frequency> head = Head.of("purchaseFrequency", new Phrase("購入頻度", "purchase frequency"), Frequency.class);
        return Formula.ready(head, ORDERS.dividedBy(CUSTOMERS).dividedBy(SPAN))
                .with(ORDERS, new Count(orders))
                .with(CUSTOMERS, new Count(customers))
                .with(SPAN, span);
    }

    static Formula<MoneyFlow> revenue(String word, String name, Quantity<Count> who, MoneyFlow revenue, long number) {
        Head<MoneyFlow> head = Head.of(word, Phrase.both(name), MoneyFlow.class).on(Basis.REVENUE);
        return Formula.ready(head, Terms.REVENUE.dividedBy(who))
                .with(Terms.REVENUE, revenue)
                .with(who, new Count(number));
    }

    static Formula<Ratio> returnOnInvestment(Money profit, Money investment) {
        Head<Ratio> head = Head.of("returnOnInvestment", Phrase.both("ROI"), Ratio.class)
                .assuming(
                        "利益は効果から投資を引いた増分の利益です。売上ではありません。",
                        "The profit is the benefit less the investment, what the plan adds; it is not revenue.");
        return Formula.ready(head, PROFIT.dividedBy(INVESTMENT))
                .with(PROFIT, profit)
                .with(INVESTMENT, investment);
    }
}
