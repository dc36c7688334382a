package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Expr.optional;
import static org.ltvlab.formula.Terms.CHURN_RATE;
import static org.ltvlab.formula.Terms.EXPANSION_RATE;
import static org.ltvlab.formula.Terms.RETENTION_COST;

import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Guard;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;

/**
 * LTV with expansion revenue (アップセル込みの顧客生涯価値): ARPA × [margin] ÷ (revenue churn − expansion) − [acquisition
 * cost] − [retention cost ÷ churn]; money per customer. The churn less the expansion is the net revenue churn.
 */
public record LtvWithExpansion(Formula<Money> formula) implements Subscription<LtvWithExpansion> {
    private static final Expr NET_CHURN = CHURN_RATE.minus(EXPANSION_RATE);
    private static final Expr TREE = MARGIN.dividedBy(NET_CHURN)
            .minus(WINNING)
            .minus(optional(RETENTION_COST, RETENTION_COST.dividedBy(CHURN_RATE)));

    private static final Guard SHRINKING = new Guard(
            NET_CHURN,
            new Phrase(
                    "純収益解約率(解約率 − 拡大率)が0以下(ネガティブチャーン)では顧客の売上が減らず、将来の合計に上限がありません",
                    "Net revenue churn (純収益解約率), churn less expansion, must be above 0: where it is 0 or negative (ネガティブ"
                            + "チャーン) the revenue of a customer never shrinks, and the sum over all periods has no limit"),
            "name a horizon with ltvByLifespan().lifespan(years(5)), or an expansion below the churn");

    private static final Head<Money> HEAD = Assumed.ltv("ltvWithExpansion")
            .guarded(SHRINKING)
            .assuming(
                    "前提:解約率は収益の解約率(ダウングレード込み)で、拡大率とともに一定です。将来の金額は割り引きません。",
                    "Assumes that churn is revenue churn, downgrades included, and stays constant like the expansion;"
                            + " nothing is discounted.");

    /** An empty chain. */
    public static LtvWithExpansion start() {
        return new LtvWithExpansion(Formula.ready(HEAD, TREE));
    }

    /** Revenue that staying customers add each period, as a share of that at its start (拡大率); below the churn. */
    public LtvWithExpansion expansionRate(PeriodicRate rate) {
        return of(formula.with(EXPANSION_RATE, rate));
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
