package org.ltvlab.formula.ready;

import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Span;

/**
 * Mean lifetime (平均顧客寿命): 1 ÷ churn, in churn's own period; right only under constant churn.
 *
 * @param formula with what was given so far
 */
public record MeanLifetime(Formula<Span> formula) implements Computed<Span> {
    /** An empty chain. */
    public static MeanLifetime start() {
        return new MeanLifetime(Formula.ready(
                Head.of("meanLifetime", new Phrase("平均顧客寿命", "mean lifetime"), Span.class)
                        .assuming(
                                "前提:解約率は一定です。実際は長く続く顧客ほど下がることが多く、そのときこの値は短すぎます。",
                                "Assumes constant churn. Real churn often falls with a customer's age, and then this is too short."),
                Expr.number(1).dividedBy(Terms.CHURN_RATE)));
    }

    /**
     * Share of customers lost each period (解約率).
     *
     * @param rate above 0 % and at most 100 %
     * @throws org.ltvlab.problem.LtvProblem if it lies outside that range
     */
    public MeanLifetime churnRate(PeriodicRate rate) {
        return new MeanLifetime(formula.with(Terms.CHURN_RATE, rate));
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
