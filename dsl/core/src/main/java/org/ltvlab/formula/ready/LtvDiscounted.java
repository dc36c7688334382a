package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Expr.inOnePeriod;
import static org.ltvlab.formula.Expr.number;
import static org.ltvlab.formula.Expr.optional;
import static org.ltvlab.formula.Terms.ACQUISITION_COST;
import static org.ltvlab.formula.Terms.CHURN_RATE;
import static org.ltvlab.formula.Terms.DISCOUNT_RATE;
import static org.ltvlab.formula.Terms.RETENTION_COST;

import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;

/**
 * LTV in today's money (割引後の顧客生涯価値): margin less retention cost, times (1 + discount) ÷ (churn + discount) if the
 * first payment is now, or (1 − churn) ÷ (churn + discount) if it is at the end of the first period; money per customer.
 *
 * <p>Σ m·(1−c)ᵗ/(1+d)ᵗ from t = 0, or from t = 1 (Gupta and Lehmann 2003, Customers as assets).
 */
public record LtvDiscounted(Formula<Money> formula) implements Subscription<LtvDiscounted> {
    private static final Expr EACH_PERIOD = MARGIN.minus(optional(RETENTION_COST));
    private static final Expr BOTH = CHURN_RATE.plus(DISCOUNT_RATE);
    private static final Expr NOW = tree(number(1).plus(inOnePeriod(DISCOUNT_RATE)));
    private static final Expr AT_END = tree(number(1).minus(inOnePeriod(CHURN_RATE)));

    private static final Head<Money> HEAD = Head.of("ltvDiscounted", Phrase.both("LTV"), Money.class)
            .on(Basis.REVENUE)
            .assuming(Assumed.CONSTANT_CHURN);
    private static final Head<Money> PAID_NOW = HEAD.assuming(
            "初回の支払いは今、全員から受け取ります(割引なし)。", "The first payment is now, by everybody, and is not discounted.");
    private static final Head<Money> PAID_AT_END = HEAD.assuming(
            "初回の支払いは最初の期の終わりに、残った顧客から受け取ります。",
            "The first payment is at the end of the first period, by those who have stayed.");

    private static Expr tree(Expr factor) {
        return EACH_PERIOD.times(factor).dividedBy(BOTH).minus(optional(ACQUISITION_COST));
    }

    /** An empty chain; the first payment is now. */
    public static LtvDiscounted start() {
        return new LtvDiscounted(Formula.ready(PAID_NOW, NOW));
    }

    /** What money now is preferred to money later; it compounds and may come in another period than churn (割引率). */
    public LtvDiscounted discountRate(PeriodicRate rate) {
        return of(formula.with(DISCOUNT_RATE, rate));
    }

    /** The first payment is now, by everybody (初回支払いは今). */
    public LtvDiscounted firstPaymentNow() {
        return of(formula.as(PAID_NOW, NOW));
    }

    /** The first payment is at the end of the first period, by those who have stayed (初回支払いは期末). */
    public LtvDiscounted firstPaymentAtPeriodEnd() {
        return of(formula.as(PAID_AT_END, AT_END));
    }

    @Override
    public LtvDiscounted of(Formula<Money> other) {
        return new LtvDiscounted(other);
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
