package org.ltvlab.formula.ready;

import static org.ltvlab.problem.LtvProblem.mustHold;

import org.ltvlab.unit.Language;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;

/**
 * The payback with the customers who leave before (解約を考慮した回収期間): the smallest whole t with
 * {@code m · Σₖ₌₀..ₜ₋₁ (1 − c)ᵏ ≥ CAC}, that is {@code t = ⌈ln(1 − c·p) ÷ ln(1 − c)⌉} with the simple payback p = CAC ÷ m. A
 * number only; for other readings there is {@link UnitEconomics#paybackWithChurnFormula}.
 *
 * @param span whole periods of the churn rate
 * @param simple for a customer who stays
 * @param churn the share lost each period
 */
public record SurvivalPayback(Span span, Span simple, PeriodicRate churn) implements Shown {
    /** From the simple payback and the churn. */
    static SurvivalPayback of(Span simple, PeriodicRate churn) {
        double periods = simple.in(churn.grain()).number();
        double c = churn.number();
        double left = 1 - c * periods;
        // With every customer gone after the first payment only that payment can earn the cost back.
        boolean never = c == 1 ? periods > 1 : left <= 0;
        if (never) {
            throw mustHold("paybackWithChurn (解約を考慮した回収期間) needs an LTV above the CAC:"
                            + " so many customers leave that the acquisition cost is never earned back")
                    .got("payback " + simple + " without churn, mean lifetime 1 ÷ " + churn + " = "
                            + new Span(1 / c, churn.grain()))
                    .fix("a CAC below the LTV, or a churn below "
                            + new PeriodicRate(new Ratio(1 / periods), churn.grain()))
                    .problem();
        }
        double exact = c == 1 ? periods : StrictMath.log1p(-c * periods) / StrictMath.log1p(-c);
        return new SurvivalPayback(new Span(Math.ceil(exact - 1e-9), churn.grain()), simple.in(churn.grain()), churn);
    }

    @Override
    public TextView view() {
        return TextView.of(toString());
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                Language.current()
                        .pick(
                                "獲得した顧客全体の累計粗利が獲得コストに達する最初の期です。初回の支払いは今、途中で解約した顧客の支払いは含みません。",
                                "The first period by whose payment all customers won have together earned back their"
                                        + " acquisition cost; the first payment is now, and who has left pays no more."));
    }

    /** As {@code payback 6 months with churn 5.0%/month (5 months for a customer who stays)}. */
    @Override
    public String toString() {
        return Language.current()
                .pick(
                        "回収期間 " + span + "(解約率 " + churn + " を考慮。解約しない顧客なら " + simple + ")",
                        "payback " + span + " with churn " + churn + " (" + simple + " for a customer who stays)");
    }
}
