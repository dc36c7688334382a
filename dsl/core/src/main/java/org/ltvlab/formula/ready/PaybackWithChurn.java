package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Expr.inOnePeriod;
import static org.ltvlab.formula.Expr.logarithm;
import static org.ltvlab.formula.Expr.number;
import static org.ltvlab.formula.Expr.periods;
import static org.ltvlab.formula.Terms.CHURN_RATE;
import static org.ltvlab.formula.Terms.EXPANSION_RATE;

import org.ltvlab.formula.Expr;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Guard;
import org.ltvlab.formula.Head;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Span;

/**
 * The payback with the customers who leave before (解約を考慮した回収期間): {@code ln(1 − c·p) ÷ ln(1 − c)} with the simple
 * payback p; t payments bring {@code m·(1 − (1 − c)ᵗ) ÷ c}. Where those who stay expand, c is the churn less the expansion.
 * Between two payments it is a part of a period.
 */
final class PaybackWithChurn {
    private static final Phrase STAYING = new Phrase(
            "解約率が100%では、全員が初回の支払いだけで離れるため、回収期間は計算できません",
            "paybackWithChurn (解約を考慮した回収期間) needs a churn below 100 %:"
                    + " where everybody leaves after the first payment, that one earns the cost back or nothing does");

    private static final Phrase EARNING = new Phrase(
            "解約する顧客が多く、獲得コストをいつまでも回収できません(LTVがCACを超える必要があります)",
            "paybackWithChurn (解約を考慮した回収期間) needs an LTV above the CAC:"
                    + " so many customers leave that the acquisition cost is never earned back");

    static final Phrase ASSUMED = new Phrase(
            "前提:解約率は一定で、初回の支払いは今です。途中で解約した顧客の支払いは含みません。",
            "Assumes constant churn, the first payment now; who has left pays no more.");

    private static final Head<Span> HEAD = Head.of(
                    "paybackWithChurn", new Phrase("回収期間(解約考慮)", "payback with churn"), Span.class)
            .guarded(Payback.EARNING)
            .assuming(ASSUMED);

    private PaybackWithChurn() {}

    /** Where nobody stays the sum never grows, so that no number of payments leads to the cost. */
    static Guard somebodyStays(Expr loss) {
        return new Guard(
                number(1).minus(inOnePeriod(loss)),
                STAYING,
                "a churn below 100 %, or hold the profit of one period against the CAC");
    }

    static Guard earned(Expr loss) {
        return new Guard(number(1).minus(loss.times(Payback.TREE)), EARNING, "a CAC below the LTV, or a lower churn");
    }

    /** The simple payback with the share that goes each period. */
    static Formula<Span> of(Formula<Span> simple, RevenueLoss loss) {
        return loss.expansion()
                .map(expansion -> losing(LtvWithExpansion.NET_CHURN, HEAD.guarded(LtvWithExpansion.SHRINKING), simple)
                        .with(CHURN_RATE, loss.churn())
                        .with(EXPANSION_RATE, expansion))
                .orElseGet(() -> losing(CHURN_RATE, HEAD, simple).with(CHURN_RATE, loss.churn()));
    }

    private static Formula<Span> losing(Expr loss, Head<Span> head, Formula<Span> simple) {
        Guard stays = somebodyStays(loss);
        Guard earned = earned(loss);
        Expr payments = logarithm(earned.part()).dividedBy(logarithm(stays.part()));
        return simple.as(head.guarded(stays).guarded(earned), periods(payments));
    }
}
