package org.ltvlab.plan;

import org.ltvlab.formula.Figure;
import org.ltvlab.unit.Measured;

/**
 * What an initiative alone does to a result (施策の効果): the result after less the result now.
 *
 * @param <V> the type of the result
 * @param now without the initiative
 * @param after with it; on the same basis and in the same currency
 */
public record Effect<V extends Measured<V>>(Figure<V> now, Figure<V> after) {
    /** The difference in the unit of the result, negative where the result falls. */
    public double number() {
        return after.difference(now);
    }

    /**
     * The difference with its unit.
     *
     * @throws org.ltvlab.problem.LtvProblem if it is negative and the result, such as a span of time, cannot be
     */
    public V amount() {
        return after.minus(now).amount();
    }

    /** With its sign: {@code +¥18,000}, {@code -0.5 months}, {@code -1.0 points}. */
    @Override
    public String toString() {
        String size = after.amount().difference(number());
        boolean nothing = size.equals(after.amount().difference(0));
        return nothing ? size : (number() < 0 ? "-" : "+") + size;
    }
}
