package org.ltvlab.formula;

import java.util.List;
import java.util.Optional;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Span;

/** Mean lifetime (平均顧客寿命): 1 ÷ churn, in churn's own period; right only under constant churn. */
public record MeanLifetime(Formula<Span> formula) implements Computed<Span> {
    private static final Phrase CONSTANT = new Phrase(
            "前提:解約率は一定です。実際は長く続く顧客ほど下がることが多く、そのときこの値は短すぎます。",
            "Assumes constant churn. Real churn often falls with a customer's age, and then this is too short.");

    /** An empty chain. */
    public static MeanLifetime start() {
        return new MeanLifetime(Formula.ready(
                new Formula.Head<>(
                        "meanLifetime",
                        new Phrase("平均顧客寿命", "mean lifetime"),
                        Span.class,
                        Optional.empty(),
                        List.of(CONSTANT)),
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
