package org.ltvlab.unit;

/**
 * A calendar grain: the period that a rate, a frequency or a cohort is counted in.
 *
 * <p>One year is 12 months, 4 quarters, 365.25 days; a week is 7 days.
 */
public enum Grain {
    DAY("日", "day", 1 / 365.25),
    WEEK("週", "week", 7 / 365.25),
    MONTH("か月", "month", 1 / 12.0),
    QUARTER("四半期", "quarter", 1 / 4.0),
    YEAR("年", "year", 1);

    private final String japanese;
    private final String english;
    private final double years;

    Grain(String japanese, String english, double years) {
        this.japanese = japanese;
        this.english = english;
        this.years = years;
    }

    /** How many of {@code other} one of this grain holds: a year holds 12 months. */
    public double in(Grain other) {
        return this == other ? 1 : years / other.years;
    }

    /** The name of one period, such as {@code month} or か月. */
    public String name(Language language) {
        return language.pick(japanese, english);
    }
}
