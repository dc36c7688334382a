package org.ltvlab.formula.ready;

import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Scenarios;
import org.ltvlab.formula.Terms;
import org.ltvlab.stat.Sbg;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Span;

/**
 * LTV under falling churn (解約率の低下を織り込む顧客生涯価値): (margin − [retention cost]) × the expected payments of an
 * sBG model − [acquisition cost], the first payment now; money per customer. α, β and the discount rate shape the expected
 * lifetime and are no quantities of the formula: its readings move the lifetime as a whole; another survival moves them.
 *
 * @param formula with what was given so far
 * @param lifetime the expected lifetime, once the model is given
 */
public record LtvBySbg(Formula<Money> formula, SbgLifetime lifetime) implements PeriodRevenue<LtvBySbg> {
    private static final Head<Money> HEAD = Assumed.ltv("ltvBySbg").assuming(Assumed.FALLING_CHURN);

    private static final Expr TREE = CONTRIBUTION.times(Terms.SURVIVAL).minus(WINNING);

    /** An empty chain. */
    public static LtvBySbg start() {
        return new LtvBySbg(Formula.ready(HEAD, TREE), SbgLifetime.UNKNOWN);
    }

    /** The model's α and β, both above 0, and how often a customer decides to renew (継続モデル). */
    public LtvBySbg survival(double alpha, double beta, Span renewedEvery) {
        return of(lifetime.of(new Sbg(alpha, beta), renewedEvery));
    }

    /** Optional: by how much money now is preferred to money later (割引率), 0 % or more; needed where α is 1 or less. */
    public LtvBySbg discountRate(PeriodicRate rate) {
        return of(lifetime.discountedAt(rate));
    }

    /** Beside the value at the constant churn of the first renewal, 1 ÷ churn; the last row is the gap. */
    public Scenarios<Money> besideConstantChurn() {
        return lifetime.besideConstantChurn(formula);
    }

    private LtvBySbg of(SbgLifetime other) {
        Head<Money> head = other.unlimited().map(HEAD::guarded).orElse(HEAD);
        return new LtvBySbg(other.in(formula.as(head, TREE)), other);
    }

    @Override
    public LtvBySbg of(Formula<Money> other) {
        return new LtvBySbg(other, lifetime);
    }

    @Override
    public String toString() {
        return formula.toString();
    }
}
