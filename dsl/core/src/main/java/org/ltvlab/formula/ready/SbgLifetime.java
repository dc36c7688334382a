package org.ltvlab.formula.ready;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Optional;
import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Guard;
import org.ltvlab.formula.Phrase;
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
        if (each.number() == 0) {
            throw mustHold("survival (継続モデル) needs renewals that are some time apart")
                    .got(each)
                    .fix(".survival(" + Terms.SURVIVAL.example() + ")")
                    .problem();
        }
        return new SbgLifetime(Optional.of(sbg), each, discount);
    }

    SbgLifetime discountedAt(PeriodicRate rate) {
        return new SbgLifetime(model, renewedEvery, Optional.of(Terms.DISCOUNT_RATE.accept(rate)));
    }

    /** How long a customer is expected to pay, in the time that a renewal is counted in; empty without a model or a limit. */
    public Optional<Span> expected() {
        return unlimited().isPresent() ? Optional.empty() : model.map(sbg -> span(sbg.expectedPayments(each())));
    }

    /** Why the lifetime has no limit; empty if it has one, or no model yet. */
    Optional<Guard> unlimited() {
        return model.filter(sbg -> sbg.alpha() <= 1 && each() == 0)
                .map(sbg -> new Guard(
                        Expr.number(sbg.alpha() - 1),
                        new Phrase(
                                sbg + " の期待継続期間には上限がありません。alpha が1以下では、離れない顧客が多すぎるためです",
                                "The expected lifetime (期待継続期間) of " + sbg
                                        + " has no limit where alpha is 1 or less: too many customers stay for ever"),
                        ".discountRate(percent(10).perYear())"));
    }

    /** The formula with this lifetime; without any where there is none. */
    Formula<Money> in(Formula<Money> formula) {
        Formula<Money> bare = formula.without(Terms.SURVIVAL);
        return expected().map(span -> bare.with(Terms.SURVIVAL, span)).orElse(bare);
    }

    /** The formula beside its value at the constant churn of the first renewal. */
    Scenarios<Money> besideConstantChurn(Formula<Money> formula) {
        String name = Language.current().pick("1 ÷ 初回の解約率", "1 ÷ first churn");
        return formula.scenario("sBG").and(name, formula.with(Terms.SURVIVAL, atConstantChurn()));
    }

    /** The same at the constant churn of the first renewal: {@code (1 + d) ÷ (c + d)}. */
    private Span atConstantChurn() {
        double churn = model.orElseThrow(() -> mustHold("besideConstantChurn (1 ÷ 解約率 との比較) needs a survival model")
                        .got("LTV without survival (継続モデル)")
                        .fix(".survival(" + Terms.SURVIVAL.example() + ")")
                        .problem())
                .churn(1);
        return span((1 + each()) / (churn + each()));
    }

    /** The discount of one renewal. */
    private double each() {
        return discount.map(rate ->
                        StrictMath.pow(1 + rate.growthIn(renewedEvery.grain()).number(), renewedEvery.number()) - 1)
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
