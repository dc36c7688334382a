package org.ltvlab.unit;

import java.util.Currency;
import java.util.Optional;
import org.ltvlab.problem.LtvProblem;

/**
 * A number with its unit.
 *
 * @param <V> its own type
 */
public sealed interface Measured<V extends Measured<V>> extends Comparable<V>
        permits Money, MoneyFlow, Ratio, PeriodicRate, Frequency, Span, Multiple, Count {
    /** The number in its own unit: major units of the currency, 0.6 for 60 %, 1.2 for 1.2 a month, 3 for 3 years. */
    double number();

    /** Another number in the same unit. */
    V of(double number);

    /**
     * Changed relatively: 5.0 % by {@code percent(-10)} is 4.5 %, 5,000円 by {@code percent(10)} is 5,500円.
     *
     * @param change -100 % or more
     * @throws org.ltvlab.problem.LtvProblem if it is less, or if the result leaves the range of the quantity
     */
    default V by(Ratio change) {
        if (change.number() < -1) {
            throw LtvProblem.mustHold("by (相対的な変化) can take away at most all, -100 %")
                    .got(this + " by " + change)
                    .problem();
        }
        return of(number() * (1 + change.number()));
    }

    /** As the formula that it goes into writes it: so that the formula can be worked out again from what is printed. */
    default String asInput() {
        return toString();
    }

    /** A difference to another such value without its sign: 18,000円, 0.25x; points (ポイント) where both are shares. */
    default String difference(double number) {
        return of(Math.abs(number)).toString();
    }

    /** The period that it is counted in, where there is one. */
    default Optional<Grain> period() {
        return Optional.empty();
    }

    /** The currency, where there is one. */
    default Optional<Currency> money() {
        return Optional.empty();
    }
}
