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
 * number only; for other readings there is {@link UnitEconomics#paybackWithChurnFormula}, of which it is the next whole
 * period.
 *
 * @param span whole periods of the churn rate
 * @param simple for a customer who stays
 * @param churn the share lost each period
 */
public record SurvivalPayback(Span span, Span simple, PeriodicRate churn) implements Shown {
    private static final double ROUNDING = 1e-9;

    /** From the simple payback and the churn, by the logarithm that is exact for a churn close to 0, too. */
    static SurvivalPayback of(Span simple, PeriodicRate churn) {
        double c = churn.number();
        if (c == 1) {
            throw mustHold(PaybackWithChurn.SOMEBODY_STAYS.must().english())
                    .got("churn " + churn)
                    .fix(PaybackWithChurn.SOMEBODY_STAYS.fix())
                    .problem();
        }
        Span alone = simple.in(churn.grain());
        double lost = c * alone.number();
        if (lost >= 1) {
            throw mustHold(PaybackWithChurn.EARNED.must().english())
                    .got("payback " + simple + " without churn, mean lifetime 1 ÷ " + churn + " = "
                            + new Span(1 / c, churn.grain()))
                    .fix("a CAC below the LTV, or a churn below "
                            + new PeriodicRate(new Ratio(1 / alone.number()), churn.grain()))
                    .problem();
        }
        double exact = StrictMath.log1p(-lost) / StrictMath.log1p(-c);
        return new SurvivalPayback(new Span(Math.ceil(exact - ROUNDING), churn.grain()), alone, churn);
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
                                "獲得した顧客全体の累計粗利が獲得コストに達する最初の期です。",
                                "The first period by whose payment all customers won have together earned back their"
                                        + " acquisition cost."),
                PaybackWithChurn.ASSUMED.toString());
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
