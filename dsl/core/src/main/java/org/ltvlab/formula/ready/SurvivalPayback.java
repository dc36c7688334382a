package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Terms.CHURN_RATE;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Optional;
import org.ltvlab.formula.Guard;
import org.ltvlab.problem.LtvProblem;
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
 * @param expansion what those who stay add each period; c is the churn less it
 */
public record SurvivalPayback(Span span, Span simple, PeriodicRate churn, Optional<PeriodicRate> expansion)
        implements Shown {
    private static final double ROUNDING = 1e-9;

    /** From the simple payback and the churn, by the logarithm that is exact for a churn close to 0, too. */
    static SurvivalPayback of(Span simple, RevenueLoss loss) {
        PeriodicRate churn = loss.net();
        double c = churn.number();
        if (c == 1) {
            Guard stays = PaybackWithChurn.somebodyStays(CHURN_RATE);
            throw mustHold(stays.must().english()).got(loss).fix(stays.fix()).problem();
        }
        Span alone = simple.in(churn.grain());
        double lost = c * alone.number();
        if (lost >= 1) {
            throw neverEarned(simple, alone, loss);
        }
        double exact = StrictMath.log1p(-lost) / StrictMath.log1p(-c);
        Span span = new Span(Math.ceil(exact - ROUNDING), churn.grain());
        return new SurvivalPayback(span, alone, loss.churn(), loss.expansion());
    }

    private static LtvProblem neverEarned(Span simple, Span alone, RevenueLoss loss) {
        PeriodicRate net = loss.net();
        String less = loss.expansion().isPresent() ? "a churn less expansion below " : "a churn below ";
        return mustHold(PaybackWithChurn.earned(CHURN_RATE).must().english())
                .got("payback " + simple + " without churn, mean lifetime 1 ÷ " + net + " = "
                        + new Span(1 / net.number(), net.grain()))
                .fix("a CAC below the LTV, or " + less + new PeriodicRate(new Ratio(1 / alone.number()), net.grain()))
                .problem();
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
        RevenueLoss loss = new RevenueLoss(churn, expansion);
        return Language.current()
                .pick(
                        "回収期間 " + span + "(" + loss + " を考慮。解約しない顧客なら " + simple + ")",
                        "payback " + span + " with " + loss + " (" + simple + " for a customer who stays)");
    }
}
