package org.ltvlab.metric;

import java.time.LocalDate;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Span;

/** A stretch of whole days or calendar months that begins with an order. */
record Window(Span span) {
    private static final Span LONGEST = Span.years(1_000);

    /**
     * Checks that it ends on a day of the calendar.
     *
     * @param word what the user typed, for the message
     */
    static Window of(Span span, String word) {
        double number = span.number();
        if (number < 1 || number != Math.rint(number)) {
            throw LtvProblem.mustHold(word + " needs a whole number of days, weeks, months or years")
                    .got(span)
                    .fix("." + word.substring(0, word.indexOf(' ')) + "(days(90))")
                    .problem();
        }
        if (span.compareTo(LONGEST) > 0) {
            throw LtvProblem.mustHold(word + " takes at most 1,000 years")
                    .got(span)
                    .fix("." + word.substring(0, word.indexOf(' ')) + "(days(90))")
                    .problem();
        }
        return new Window(span);
    }

    /** The last day of the window of an order, both as days since 1970-01-01. */
    int lastDay(int orderDay) {
        long number = Math.round(span.number());
        LocalDate day = LocalDate.ofEpochDay(orderDay);
        LocalDate last =
                switch (span.grain()) {
                    case DAY -> day.plusDays(number);
                    case WEEK -> day.plusWeeks(number);
                    case MONTH -> day.plusMonths(number);
                    case QUARTER -> day.plusMonths(Math.round(number * Grain.QUARTER.in(Grain.MONTH)));
                    case YEAR -> day.plusYears(number);
                };
        return Math.toIntExact(last.toEpochDay());
    }
}
