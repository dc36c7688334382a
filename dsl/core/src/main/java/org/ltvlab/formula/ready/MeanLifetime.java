package org.ltvlab.formula.ready;

import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Span;

/** Mean lifetime (平均顧客寿命): 1 ÷ churn, in churn's own period; right only under constant churn. */
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

    /** Share of customers lost each period, above 0 % and at most 100 % (解約率). */
    public MeanLifetime churnRate(PeriodicRate rate) {
        return new MeanLifetime(formula.with(Terms.CHURN_RATE, rate));
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
