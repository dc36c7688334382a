package org.ltvlab.unit;

import java.util.Currency;
import java.util.Optional;

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

    /** The period that it is counted in, where there is one. */
    default Optional<Grain> period() {
        return Optional.empty();
    }

    /** The currency, where there is one. */
    default Optional<Currency> money() {
        return Optional.empty();
    }
}
