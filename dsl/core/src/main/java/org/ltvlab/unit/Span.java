package org.ltvlab.unit;

import java.util.Optional;

/**
 * A length of time that carries its unit (期間): {@code years(3)}, {@code months(12)}.
 *
 * <p>One year is 12 months, 4 quarters, 365.25 days; a week is 7 days.
 *
 * @param number how many periods, 0 or more
 * @param grain the period
 */
public record Span(double number, Grain grain) implements Measured<Span> {
    /** @throws org.ltvlab.problem.LtvProblem if {@code number} is negative or not finite */
    public Span {
        number = Written.notNegative(number, "A span of time (期間)");
    }

    /** So many days. */
    public static Span days(double number) {
        return new Span(number, Grain.DAY);
    }

    /** So many weeks. */
    public static Span weeks(double number) {
        return new Span(number, Grain.WEEK);
    }

    /** So many months: {@code months(12)} is 12か月. */
    public static Span months(double number) {
        return new Span(number, Grain.MONTH);
    }

    /** So many years: {@code years(3)} is 3年. */
    public static Span years(double number) {
        return new Span(number, Grain.YEAR);
    }

    /** The same span in another unit: 3 years are 36 months. */
    public Span in(Grain other) {
        return new Span(number * grain.in(other), other);
    }

    @Override
    public Span of(double other) {
        return new Span(other, grain);
    }

    @Override
    public Optional<Grain> period() {
        return Optional.of(grain);
    }

    @Override
    public int compareTo(Span other) {
        return Double.compare(number, other.in(grain).number);
    }

    /** As 3年 or {@code 3 years}. */
    @Override
    public String toString() {
        return grain.count(Written.plain(number, 0), Language.current());
    }
}
