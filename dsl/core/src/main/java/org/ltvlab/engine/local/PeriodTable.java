package org.ltvlab.engine.local;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;

/** The period of every day of a stretch, looked up instead of computed; days and periods count from 1970-01-01. */
final class PeriodTable {
    /** Monday 1969-12-29 begins week 0; 1970-01-01 is the Thursday of that week. */
    private static final int DAYS_FROM_MONDAY = 3;

    private final int firstDay;
    private final int[] period;

    private PeriodTable(int firstDay, int[] period) {
        this.firstDay = firstDay;
        this.period = period;
    }

    static PeriodTable of(Grain grain, int firstDay, int lastDay) {
        int[] period = new int[lastDay - firstDay + 1];
        LocalDate date = LocalDate.ofEpochDay(firstDay);
        for (int i = 0; i < period.length; i++) {
            period[i] = period(grain, date);
            date = date.plusDays(1);
        }
        return new PeriodTable(firstDay, period);
    }

    int of(int day) {
        return period[day - firstDay];
    }

    /** Months since 1970-01, weeks since Monday 1969-12-29, quarters since 1970-Q1 or years since 1970. */
    static int period(Grain grain, LocalDate date) {
        return switch (grain) {
            case WEEK -> (int) Math.floorDiv(date.toEpochDay() + DAYS_FROM_MONDAY, 7);
            case MONTH -> (date.getYear() - 1970) * 12 + date.getMonthValue() - 1;
            case QUARTER -> (date.getYear() - 1970) * 4 + date.get(IsoFields.QUARTER_OF_YEAR) - 1;
            case YEAR -> date.getYear() - 1970;
            case DAY ->
                throw LtvProblem.mustHold("Cohorts (コホート) must be weekly, monthly, quarterly or yearly")
                        .got("daily")
                        .fix(".monthly()")
                        .problem();
        };
    }
}
