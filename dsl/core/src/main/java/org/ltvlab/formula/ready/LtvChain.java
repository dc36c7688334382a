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
 * @param <F> the formula's own type
 */
public interface LtvChain<F> extends Computed<Money> {
    /** The same chain over another state of its formula. */
    F of(Formula<Money> formula);

    /** What an average order brings (平均購入単価). */
    default F averageOrderValue(Money money) {
        return of(formula().with(Terms.AVERAGE_ORDER_VALUE, money));
    }

    /** How often an average customer orders (購入頻度). */
    default F purchaseFrequency(Frequency frequency) {
        return of(formula().with(Terms.PURCHASE_FREQUENCY, frequency));
    }

    /** Optional: the share of revenue left after the cost of goods, at most 100 % (粗利率); makes it gross profit. */
    default F grossMargin(Ratio share) {
        return of(formula().with(Terms.GROSS_MARGIN, share));
    }

    /** Optional: the cost to win the customer, taken off once (獲得コスト); makes it net of costs. */
    default F acquisitionCost(Money once) {
        return of(formula().with(Terms.ACQUISITION_COST, once));
    }

    /** Optional: the cost to keep the customer, taken off every period (維持コスト); makes it net of costs. */
    default F retentionCost(MoneyFlow eachPeriod) {
        return of(formula().with(Terms.RETENTION_COST, eachPeriod));
    }
}
