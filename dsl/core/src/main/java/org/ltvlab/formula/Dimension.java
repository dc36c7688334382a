package org.ltvlab.formula;

import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Span;

/**
 * What kind of thing a quantity is: powers of money and of time, so that a nonsensical formula is refused when written.
 *
 * @param money 1 for an amount, 0 without money
 * @param time 1 for a span, -1 for something per period, 0 without time
 */
public record Dimension(int money, int time) {
    /** A pure number: a share, a multiple, a count. */
    public static final Dimension NUMBER = new Dimension(0, 0);

    /** The dimension of a type of value. */
    static Dimension of(Class<?> type) {
        if (type == Money.class) {
            return new Dimension(1, 0);
        }
        if (type == MoneyFlow.class) {
            return new Dimension(1, -1);
        }
        if (type == PeriodicRate.class || type == Frequency.class) {
            return new Dimension(0, -1);
        }
        return type == Span.class ? new Dimension(0, 1) : NUMBER;
    }

    /** The dimension of a value. */
    static Dimension of(Measured<?> value) {
        return of(value.getClass());
    }

    /** A type of value in the analyst's words: {@code a rate per period (期間あたりの率)}. */
    static String noun(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Ratio" -> "a share (割合)";
            case "PeriodicRate" -> "a share per period (期間あたりの率)";
            case "Frequency" -> "a number of times per period (期間あたりの回数)";
            case "Multiple" -> "a multiple (倍率)";
            case "Count" -> "a count (件数)";
            default -> of(type).toString();
        };
    }

    Dimension times(Dimension other) {
        return new Dimension(money + other.money, time + other.time);
    }

    Dimension dividedBy(Dimension other) {
        return new Dimension(money - other.money, time - other.time);
    }

    /** In words, such as {@code money per period (期間あたり金額)}. */
    @Override
    public String toString() {
        return switch (money + " " + time) {
            case "0 0" -> "a number (数)";
            case "1 0" -> "money (金額)";
            case "1 -1" -> "money per period (期間あたりの金額)";
            case "0 1" -> "a span of time (期間)";
            case "0 -1" -> "a rate per period (期間あたりの率・回数)";
            default -> "money^" + money + " × time^" + time;
        };
    }
}
