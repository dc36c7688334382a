package org.ltvlab.unit;

import java.util.Optional;

/**
 * How often something happens (頻度), such as orders per month; linear in time.
 *
 * @param number times each period, 0 or more
 * @param grain the period
 */
public record Frequency(double number, Grain grain) implements Measured<Frequency> {
    /** @throws org.ltvlab.problem.LtvProblem if {@code number} is negative or not finite */
    public Frequency {
        number = Written.notNegative(number, "A frequency (頻度)");
    }

    /** So often a week. */
    public static Frequency perWeek(double times) {
        return new Frequency(times, Grain.WEEK);
    }

    /** So often a month: {@code perMonth(1.2)} is 1.2回/月. */
    public static Frequency perMonth(double times) {
        return new Frequency(times, Grain.MONTH);
    }

    /** So often a year: {@code perYear(2)} is 2回/年. */
    public static Frequency perYear(double times) {
        return new Frequency(times, Grain.YEAR);
    }

    /** The same frequency counted in another period: 1.2 a month are 14.4 a year. */
    public Frequency in(Grain other) {
        return new Frequency(number * other.in(grain), other);
    }

    @Override
    public Frequency of(double other) {
        return new Frequency(other, grain);
    }

    @Override
    public Optional<Grain> period() {
        return Optional.of(grain);
    }

    @Override
    public int compareTo(Frequency other) {
        return Double.compare(number, other.in(grain).number);
    }

    /** As 1.2回/月 or 1.2/month. */
    @Override
    public String toString() {
        Language language = Language.current();
        return Written.plain(number, 0) + language.pick("回", "") + "/" + grain.per(language);
    }
}
