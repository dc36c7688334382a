package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Expr.inOnePeriod;
import static org.ltvlab.formula.Expr.number;
import static org.ltvlab.formula.Terms.CHURN_RATE;
import static org.ltvlab.formula.Terms.DISCOUNT_RATE;

import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;

/**
 * LTV in today's money (割引後の顧客生涯価値): margin less retention cost, times (1 + discount) ÷ (churn + discount) if the
 * first payment is now, or (1 − churn) ÷ (churn + discount) if it is at the end of the first period; money per customer.
 * It is Σ m·(1−c)ᵗ/(1+d)ᵗ from t = 0, or from t = 1 (Gupta and Lehmann 2003, Customers as assets).
 */
public record LtvDiscounted(Formula<Money> formula) implements Subscription<LtvDiscounted> {
    private static final Expr NOW = paying(number(1).plus(inOnePeriod(DISCOUNT_RATE)));
    private static final Expr AT_END = paying(number(1).minus(inOnePeriod(CHURN_RATE)));
    private static final Head<Money> HEAD = Assumed.ltv("ltvDiscounted").assuming(Assumed.CONSTANT_CHURN);

    private static Expr paying(Expr first) {
        return CONTRIBUTION
                .times(first)
                .dividedBy(CHURN_RATE.plus(DISCOUNT_RATE))
                .minus(WINNING);
    }

    /** An empty chain; the first payment is now. */
    public static LtvDiscounted start() {
        return new LtvDiscounted(Formula.ready(HEAD.assuming(Assumed.PAID_NOW), NOW));
    }

    /** What money now is preferred to money later; it compounds and may come in another period than churn (割引率). */
    public LtvDiscounted discountRate(PeriodicRate rate) {
        return of(formula.with(DISCOUNT_RATE, rate));
    }

    /** The first payment is now, by everybody (初回支払いは今). */
    public LtvDiscounted firstPaymentNow() {
        return of(formula.as(HEAD.assuming(Assumed.PAID_NOW), NOW));
    }

    /** The first payment is at the end of the first period, by those who have stayed (初回支払いは期末). */
    public LtvDiscounted firstPaymentAtPeriodEnd() {
        return of(formula.as(HEAD.assuming(Assumed.PAID_AT_END), AT_END));
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
