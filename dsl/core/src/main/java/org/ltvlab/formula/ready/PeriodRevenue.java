package org.ltvlab.formula.ready;

import static org.ltvlab.formula.Expr.oneOf;
import static org.ltvlab.formula.Expr.optional;
import static org.ltvlab.formula.Terms.ACQUISITION_COST;
import static org.ltvlab.formula.Terms.AVERAGE_ORDER_VALUE;
import static org.ltvlab.formula.Terms.GROSS_MARGIN;
import static org.ltvlab.formula.Terms.PURCHASE_FREQUENCY;
import static org.ltvlab.formula.Terms.RETENTION_COST;
import static org.ltvlab.formula.Terms.REVENUE_PER_ACCOUNT;
import static org.ltvlab.formula.Terms.REVENUE_PER_USER;

import org.ltvlab.formula.Expr;
import org.ltvlab.unit.MoneyFlow;

/**
 * The steps of formulas whose revenue is per period: order value × frequency, or ARPA, or ARPU.
 *
 * @param <F> the formula's own type
 */
public interface PeriodRevenue<F> extends LtvChain<F> {
    /** What a customer brings each period, before costs. */
    Expr MARGIN = oneOf(AVERAGE_ORDER_VALUE.times(PURCHASE_FREQUENCY), REVENUE_PER_ACCOUNT, REVENUE_PER_USER)
            .times(optional(GROSS_MARGIN));

    /** What a customer leaves each period, the cost to keep the customer taken off. */
    Expr CONTRIBUTION = MARGIN.minus(optional(RETENTION_COST));

    /** The cost to win the customer, if it is given. */
    Expr WINNING = optional(ACQUISITION_COST);

    /**
     * ARPA, instead of order value and frequency (アカウント平均売上).
     *
     * @param flow revenue each account and period, 0 or more, in any period
     * @throws org.ltvlab.problem.LtvProblem if it is negative, in another currency than an amount given before, or given
     *     beside ARPU or order value and frequency
     */
    default F revenuePerAccount(MoneyFlow flow) {
        return of(formula().with(REVENUE_PER_ACCOUNT, flow));
    }

    /**
     * ARPU, instead of order value and frequency (ユーザー平均売上).
     *
     * @param flow revenue each user and period, 0 or more, in any period
     * @throws org.ltvlab.problem.LtvProblem if it is negative, in another currency than an amount given before, or given
     *     beside ARPA or order value and frequency
     */
    default F revenuePerUser(MoneyFlow flow) {
        return of(formula().with(REVENUE_PER_USER, flow));
    }
}
