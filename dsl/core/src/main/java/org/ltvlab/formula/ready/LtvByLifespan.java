package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Expr.optional;
import static org.ltvlab.formula.Terms.ACQUISITION_COST;
import static org.ltvlab.formula.Terms.AVERAGE_ORDER_VALUE;
import static org.ltvlab.formula.Terms.GROSS_MARGIN;
import static org.ltvlab.formula.Terms.LIFESPAN;
import static org.ltvlab.formula.Terms.PURCHASE_FREQUENCY;
import static org.ltvlab.formula.Terms.RETENTION_COST;

import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Span;

/**
 * LTV from averages and a lifespan (顧客生涯価値): order value × frequency × [margin] × lifespan − [acquisition cost] −
 * [retention cost × lifespan]; money per customer.
 *
 * @param formula with what was given so far
 */
public record LtvByLifespan(Formula<Money> formula) implements LtvChain<LtvByLifespan> {
    private static final Expr TREE = AVERAGE_ORDER_VALUE
            .times(optional(GROSS_MARGIN))
            .times(PURCHASE_FREQUENCY)
            .times(LIFESPAN)
            .minus(optional(ACQUISITION_COST))
            .minus(optional(RETENTION_COST, RETENTION_COST.times(LIFESPAN)));

    private static final Head<Money> HEAD = Assumed.ltv("ltvByLifespan")
            .assuming(
                    "前提:どの顧客も継続期間中ずっと平均どおりに購入し、将来の金額は割り引きません。",
                    "Assumes that every customer buys at the average over the whole lifespan; nothing is discounted.");

    /** An empty chain. */
    public static LtvByLifespan start() {
        return new LtvByLifespan(Formula.ready(HEAD, TREE));
    }

    /**
     * How long a customer stays (継続期間).
     *
     * @param span 0 or more, in any period
     */
    public LtvByLifespan lifespan(Span span) {
        return of(formula.with(LIFESPAN, span));
    }

    @Override
    public LtvByLifespan of(Formula<Money> other) {
        return new LtvByLifespan(other);
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
