package org.ltvlab.formula.ready;

import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Guard;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;

/**
 * LTV with expansion revenue (アップセル込みの顧客生涯価値): ARPA × [margin] ÷ (revenue churn − expansion) − [acquisition
 * cost] − [retention cost ÷ churn]; money per customer. The churn less the expansion is the net revenue churn.
 *
 * @param formula with what was given so far
 */
public record LtvWithExpansion(Formula<Money> formula) implements Subscription<LtvWithExpansion> {
    static final Expr NET_CHURN = Terms.CHURN_RATE.minus(Terms.EXPANSION_RATE);
    private static final Expr KEEPING = Terms.RETENTION_COST.dividedBy(Terms.CHURN_RATE);
    private static final Expr TREE =
            MARGIN.dividedBy(NET_CHURN).minus(WINNING).minus(Expr.optional(Terms.RETENTION_COST, KEEPING));

    static final Guard SHRINKING = new Guard(
            NET_CHURN,
            new Phrase(
                    "純収益解約率(解約率 − 拡大率)が0以下(ネガティブチャーン)では顧客の売上が減らず、将来の合計に上限がありません",
                    "Net revenue churn (純収益解約率), churn less expansion, must be above 0: where it is 0 or negative (ネガティブ"
                            + "チャーン) the revenue of a customer never shrinks, and the sum over all periods has no limit"),
            "name a horizon with ltvByLifespan().lifespan(years(5)), or an expansion below the churn");
    private static final Head<Money> HEAD =
            Assumed.ltv("ltvWithExpansion").guarded(SHRINKING).assuming(Assumed.CONSTANT_REVENUE_CHURN);

    /** An empty chain. */
    public static LtvWithExpansion start() {
        return new LtvWithExpansion(Formula.ready(HEAD, TREE));
    }

    /**
     * Revenue that staying customers add each period, as a share of that at its start (拡大率); in the period of the churn.
     *
     * @param rate 0 % or more; there is no value unless it lies below the churn
     * @throws org.ltvlab.problem.LtvProblem if it is negative or in another period than the churn
     */
    public LtvWithExpansion expansionRate(PeriodicRate rate) {
        return of(formula.with(Terms.EXPANSION_RATE, rate));
    }

    @Override
    public LtvWithExpansion of(Formula<Money> other) {
        return new LtvWithExpansion(other);
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
