package org.ltvlab.formula.ready;

import static org.ltvlab.problem.LtvProblem.mustHold;

import org.ltvlab.formula.Terms;
import org.ltvlab.unit.PeriodicRate;

/**
 * The steps of formulas with revenue per period and a constant churn.
 *
 * @param <F> the formula's own type
 */
public interface Subscription<F> extends PeriodRevenue<F> {
    /**
     * Share of customers lost each period (解約率); its period is the period of the computation.
     *
     * @param rate above 0 % and at most 100 %
     * @throws org.ltvlab.problem.LtvProblem if it lies outside that range
     */
    default F churnRate(PeriodicRate rate) {
        return of(formula().with(Terms.CHURN_RATE, rate));
    }

    /**
     * Share of customers kept each period (継続率); the same as the churn rate of what is left to 100 %.
     *
     * @param rate 0 % or more and below 100 %
     * @throws org.ltvlab.problem.LtvProblem if it lies outside that range
     */
    default F retentionRate(PeriodicRate rate) {
        if (!(rate.number() >= 0 && rate.number() < 1)) {
            throw mustHold("retentionRate (継続率) must not be negative and lie below 100 %:"
                            + " where everybody stays 1 ÷ churn has no value")
                    .got(rate)
                    .fix(".retentionRate(percent(95).perMonth())")
                    .problem();
        }
        return churnRate(rate.complement());
    }
}
