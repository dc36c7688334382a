package org.ltvlab.formula.ready;

import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;

/**
 * LTV in today's money (割引後の顧客生涯価値): margin less retention cost, times (1 + discount) ÷ (churn + discount) if the
 * first payment is now, or (1 − churn) ÷ (churn + discount) if it is at the end of the first period; money per customer.
 * It is Σ m·(1−c)ᵗ/(1+d)ᵗ from t = 0, or from t = 1 (Gupta and Lehmann 2003, Customers as assets).
 *
 * @param formula with what was given so far
 */
public record LtvDiscounted(Formula<Money> formula) implements Subscription<LtvDiscounted> {
    private static final Expr NOW = paying(Expr.number(1).plus(Expr.inOnePeriod(Terms.DISCOUNT_RATE)));
    private static final Expr AT_END = paying(Expr.number(1).minus(Expr.inOnePeriod(Terms.CHURN_RATE)));

    private static Expr paying(Expr first) {
        Expr payments = CONTRIBUTION.times(first);
        return payments.dividedBy(Terms.CHURN_RATE.plus(Terms.DISCOUNT_RATE)).minus(WINNING);
    }

    /** An empty chain; the first payment is now. */
    public static LtvDiscounted start() {
        return new LtvDiscounted(Formula.ready(Assumed.discounted(Assumed.PAID_NOW), NOW));
    }

    /**
     * By how much money now is preferred to money later (割引率); it compounds and may come in another period than churn.
     *
     * @param rate 0 % or more
     * @throws org.ltvlab.problem.LtvProblem if it is negative
     */
    public LtvDiscounted discountRate(PeriodicRate rate) {
        return of(formula.with(Terms.DISCOUNT_RATE, rate));
    }

    /** The first payment is now, by everybody (初回支払いは今). */
    public LtvDiscounted firstPaymentNow() {
        return of(formula.as(Assumed.discounted(Assumed.PAID_NOW), NOW));
    }

    /** The first payment is at the end of the first period, by those who have stayed (初回支払いは期末). */
    public LtvDiscounted firstPaymentAtPeriodEnd() {
        return of(formula.as(Assumed.discounted(Assumed.PAID_AT_END), AT_END));
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
