package org.ltvlab.claim;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Multiple;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * The number that a claim states, and how far it may lie from the exact one because of its rounding.
 *
 * @param <V> its type
 * @param half half a unit of its last digit, in its own unit
 */
record Stated<V extends Measured<V>>(V value, double half) {
    private static final int DIGITS_OF_A_DOUBLE = 12;
    private static final double BINARY = 1e-9;

    /** As typed: the last digit that was typed decides; a multiple has one digit after the point at least. */
    static <V extends Measured<V>> Stated<V> asTyped(V value) {
        boolean percent = value instanceof Ratio || value instanceof PeriodicRate;
        double shown = value.number() * (percent ? 100 : 1);
        BigDecimal digits = new BigDecimal(shown).round(new MathContext(DIGITS_OF_A_DOUBLE));
        int least = value instanceof Multiple ? 1 : 0;
        int scale = digits.signum() == 0
                ? least
                : Math.max(least, digits.stripTrailingZeros().scale());
        return new Stated<>(value, Math.pow(10, -scale) / (percent ? 200 : 2));
    }

    /** Rounded to a unit that is named: {@code 5,000万円} to the 10 million yen. */
    static <V extends Measured<V>> Stated<V> rounded(V value, V unit) {
        double step = like(unit, value);
        if (!(step > 0)) {
            throw mustHold("A claim is rounded to a unit above 0 (丸め単位)")
                    .got(unit)
                    .fix(".stated(times(3), times(0.1))")
                    .problem();
        }
        return new Stated<>(value, step / 2);
    }

    /** Whether the stated number is the computed one, rounded. */
    boolean allows(V computed) {
        double number = value.number();
        return Math.abs(like(computed, value) - number) <= half + BINARY * Math.max(half, Math.abs(number));
    }

    /** Half a unit of the last digit, as a value. */
    V tolerance() {
        return value.of(half);
    }

    /** The number of a value in the unit of another one. */
    static double like(Measured<?> value, Measured<?> other) {
        if (value instanceof Span span && other instanceof Span like) {
            return span.in(like.grain()).number();
        }
        if (value instanceof Frequency frequency && other instanceof Frequency like) {
            return frequency.in(like.grain()).number();
        }
        if (value instanceof PeriodicRate rate && other instanceof PeriodicRate like) {
            return rate.grain() == like.grain() ? rate.number() : converted(rate, like);
        }
        if (value instanceof MoneyFlow flow && other instanceof MoneyFlow like) {
            return like(flow.in(like.grain()).amount(), like.amount());
        }
        return value instanceof Money money && other instanceof Money like
                ? money.minus(like).number() + like.number()
                : value.number();
    }

    /** A rate that leaves 0 % to 100 % is no rate of another period: it is like no number. */
    private static double converted(PeriodicRate rate, PeriodicRate like) {
        boolean loses = rate.number() >= 0 && rate.number() <= 1;
        return loses ? rate.lossIn(like.grain()).number() : Double.NaN;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
