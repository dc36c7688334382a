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

    private static final double DAYS_IN_WEEK = 7;

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
        if (this == other) {
            return 1;
        }
        // The quotient of their parts of a year is not exactly 7
        if (this == WEEK && other == DAY) {
            return DAYS_IN_WEEK;
        }
        return this == DAY && other == WEEK ? 1 / DAYS_IN_WEEK : years / other.years;
    }

    /** The period after a slash: {@code month} or 月, as in 5.0%/month and 5.0%/月. */
    public String per(Language language) {
        return this == MONTH ? language.pick("月", english) : name(language);
    }

    /** So many of them: {@code 3 years} or 3年, {@code 1 month} or 1か月. */
    public String count(String number, Language language) {
        String weeks = this == WEEK ? "間" : "";
        return language.pick(number + japanese + weeks, number + " " + english + (number.equals("1") ? "" : "s"));
    }

    /** The name of one period, such as {@code month} or か月. */
    public String name(Language language) {
        return language.pick(japanese, english);
    }
}
