package org.ltvlab.formula.ready;

import java.util.Optional;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Scenarios;
import org.ltvlab.formula.Terms;
import org.ltvlab.stat.Sbg;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Span;

/**
 * The expected lifetime under sBG, discounted where a rate is given.
 *
 * @param model α and β, once they are given
 * @param renewedEvery how long a renewal lasts
 * @param discount the rate, if any
 */
public record SbgLifetime(Optional<Sbg> model, Span renewedEvery, Optional<PeriodicRate> discount) {
    static final SbgLifetime UNKNOWN = new SbgLifetime(Optional.empty(), Span.years(1), Optional.empty());

    SbgLifetime of(Sbg sbg, Span each) {
        return new SbgLifetime(Optional.of(sbg), each, discount);
    }

    SbgLifetime discountedAt(PeriodicRate rate) {
        return new SbgLifetime(model, renewedEvery, Optional.of(rate));
    }

    /** How long a customer is expected to pay, in the time that a renewal is counted in; empty without a model. */
    public Optional<Span> expected() {
        return model.filter(sbg -> sbg.alpha() > 1 || each() > 0).map(sbg -> span(sbg.expectedPayments(each())));
    }

    /** Refuses a lifetime without limit, with the reason. */
    void check() {
        model.ifPresent(sbg -> sbg.expectedPayments(each()));
    }

    /** The formula with this lifetime; unchanged without a model. */
    Formula<Money> in(Formula<Money> formula) {
        return expected().map(span -> formula.with(Terms.SURVIVAL, span)).orElse(formula);
    }

    /** The formula beside its value at the constant churn of the first renewal. */
    Scenarios<Money> besideConstantChurn(Formula<Money> formula) {
        String name = Language.current().pick("1 ÷ 初回の解約率", "1 ÷ first churn");
        return formula.scenario("sBG").and(name, formula.with(Terms.SURVIVAL, atConstantChurn()));
    }

    /** The same at the constant churn of the first renewal: {@code (1 + d) ÷ (c + d)}. */
    public Span atConstantChurn() {
        double churn = model.orElseThrow().churn(1);
        return span((1 + each()) / (churn + each()));
    }

    /** The discount of one renewal. */
    private double each() {
        return discount.map(rate ->
                        StrictMath.pow(1 + rate.growingIn(renewedEvery.grain()).number(), renewedEvery.number()) - 1)
                .orElse(0.0);
    }

    private Span span(double renewals) {
        return new Span(renewals * renewedEvery.number(), renewedEvery.grain());
    }

    /** As {@code 3.7 years}. */
    @Override
    public String toString() {
        return expected().map(Span::toString).orElse("?");
    }
}
