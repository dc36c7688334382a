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
    /** Share of customers lost each period, above 0 % and at most 100 % (解約率). */
    default F churnRate(PeriodicRate rate) {
        return of(formula().with(Terms.CHURN_RATE, rate));
    }

    /** Share of customers kept each period (継続率); the same as the churn rate of what is left to 100 %. */
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
