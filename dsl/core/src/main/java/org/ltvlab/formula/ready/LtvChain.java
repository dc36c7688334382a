package org.ltvlab.formula.ready;

import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Ratio;

/**
 * The steps that every LTV formula has; any order, each returns a new object, a step given twice replaces.
 *
 * <p>All amounts of one formula are in one currency; periods are brought together where they differ.
 *
 * @param <F> the formula's own type
 */
public interface LtvChain<F> extends Computed<Money> {
    /** The same chain over another state of its formula. */
    F of(Formula<Money> formula);

    /**
     * What an average order brings (平均購入単価).
     *
     * @param money each order, 0 or more
     * @throws org.ltvlab.problem.LtvProblem if it is negative, in another currency than an amount given before, or given
     *     beside ARPA or ARPU
     */
    default F averageOrderValue(Money money) {
        return of(formula().with(Terms.AVERAGE_ORDER_VALUE, money));
    }

    /**
     * How often an average customer orders (購入頻度).
     *
     * @param frequency orders each period, 0 or more, in any period
     * @throws org.ltvlab.problem.LtvProblem if it is given beside ARPA or ARPU
     */
    default F purchaseFrequency(Frequency frequency) {
        return of(formula().with(Terms.PURCHASE_FREQUENCY, frequency));
    }

    /**
     * Optional: the share of revenue left after the cost of goods (粗利率); makes it gross profit.
     *
     * @param share at most 100 %; negative where goods cost more than they bring
     * @throws org.ltvlab.problem.LtvProblem if it is above 100 %
     */
    default F grossMargin(Ratio share) {
        return of(formula().with(Terms.GROSS_MARGIN, share));
    }

    /**
     * Optional: the cost to win the customer, taken off once (獲得コスト); makes it net of costs.
     *
     * @param once each customer, 0 or more
     * @throws org.ltvlab.problem.LtvProblem if it is negative or in another currency than an amount given before
     */
    default F acquisitionCost(Money once) {
        return of(formula().with(Terms.ACQUISITION_COST, once));
    }

    /**
     * Optional: the cost to win the customer, by its formula (獲得コスト).
     *
     * @param cac complete, such as {@code acquisitionCost().costs(yen(1_300_000)).newCustomers(100)}
     * @throws org.ltvlab.problem.LtvProblem if it is incomplete, if it is the value of a customer, or as with an amount
     */
    default F acquisitionCost(Computed<Money> cac) {
        return acquisitionCost(Assumed.cost(cac));
    }

    /**
     * Optional: the cost to keep the customer, taken off every period (維持コスト); makes it net of costs.
     *
     * @param eachPeriod each customer and period, 0 or more, in any period
     * @throws org.ltvlab.problem.LtvProblem if it is negative or in another currency than an amount given before
     */
    default F retentionCost(MoneyFlow eachPeriod) {
        return of(formula().with(Terms.RETENTION_COST, eachPeriod));
    }
}
