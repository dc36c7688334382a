package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Expr.optional;
import static org.ltvlab.formula.Terms.CHURN_RATE;
import static org.ltvlab.formula.Terms.RETENTION_COST;

import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.unit.Money;

/**
 * LTV from revenue per period and churn (顧客生涯価値): (order value × frequency, or ARPA, or ARPU) × [margin] ÷ churn −
 * [acquisition cost] − [retention cost ÷ churn]; money per customer. 1 ÷ churn is a number of churn's own periods.
 *
 * @param formula with what was given so far
 */
public record LtvByChurn(Formula<Money> formula) implements Subscription<LtvByChurn> {
    private static final Expr TREE = MARGIN.dividedBy(CHURN_RATE)
            .minus(WINNING)
            .minus(optional(RETENTION_COST, RETENTION_COST.dividedBy(CHURN_RATE)));

    private static final Head<Money> HEAD = Assumed.ltv("ltvByChurn")
            .assuming(Assumed.CONSTANT_CHURN)
            .assuming(
                    "前提:最初の期の支払いは解約より先に全員から受け取り(1 ÷ 解約率 回)、将来の金額は割り引きません。",
                    "Assumes that everybody pays the first period before anybody leaves (1 ÷ churn payments); nothing is"
                            + " discounted.");

    /** An empty chain. */
    public static LtvByChurn start() {
        return new LtvByChurn(Formula.ready(HEAD, TREE));
    }

    @Override
    public LtvByChurn of(Formula<Money> other) {
        return new LtvByChurn(other);
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
