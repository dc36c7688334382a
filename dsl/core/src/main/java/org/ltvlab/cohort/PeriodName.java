package org.ltvlab.cohort;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;

/** How periods are called, and what ages are counted in. */
final class PeriodName {
    /** Monday 1969-12-29, where week 0 begins. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(1969, 12, 29);

    private PeriodName() {}

    /** The name of a period as engines number it: {@code 1997-01}, {@code 1997-Q1}, {@code 1997}, or a week's Monday. */
    static String of(Grain grain, int period) {
        return switch (grain) {
            case DAY, WEEK -> firstDay(grain, period).toString();
            case MONTH -> YearMonth.of(1970, 1).plusMonths(period).toString();
            case QUARTER -> (1970 + Math.floorDiv(period, 4)) + "-Q" + (Math.floorMod(period, 4) + 1);
            case YEAR -> Integer.toString(1970 + period);
        };
    }

    /** The last day of a period as engines number it. */
    static LocalDate lastDay(Grain grain, int period) {
        return firstDay(grain, period + 1).minusDays(1);
    }

    private static LocalDate firstDay(Grain grain, int period) {
        LocalDate start = LocalDate.EPOCH;
        return switch (grain) {
            case DAY -> start.plusDays(period);
            case WEEK -> FIRST_MONDAY.plusWeeks(period);
            case MONTH -> start.plusMonths(period);
            case QUARTER -> start.plusMonths(3L * period);
            case YEAR -> start.plusYears(period);
        };
    }

    /** The period in which a first order puts a customer: 初回購入月, month of first order. */
    static String cohort(Grain grain) {
        Language language = Language.current();
        return language.pick("初回購入" + japanese(grain), grain.name(Language.ENGLISH) + " of first order");
    }

    /** The same as the head of a column or axis. */
    static String cohortHead(Grain grain) {
        return capital(cohort(grain));
    }

    /** What an age is counted in: 経過月数, months since first order. */
    static String age(Grain grain) {
        return Language.current()
                .pick("経過" + japanese(grain) + "数", grain.name(Language.ENGLISH) + "s since first order");
    }

    /** The same as the head of a column or axis. */
    static String ageHead(Grain grain) {
        return capital(age(grain));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** An age with its unit: 6か月, 6 months. */
    static String span(Grain grain, int age) {
        return grain.count(Integer.toString(age), Language.current());
    }

    /** The period as a noun of its own: 月, month. */
    static String noun(Grain grain) {
        return Language.current().pick(japanese(grain), grain.name(Language.ENGLISH));
    }

    private static String japanese(Grain grain) {
        return grain.per(Language.JAPANESE);
    }
}
