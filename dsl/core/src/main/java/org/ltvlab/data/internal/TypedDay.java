package org.ltvlab.data.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.ltvlab.problem.LtvProblem;

/** A day that somebody typed in code, such as 2024-01-05; the days of data are read by {@link Days}. */
public final class TypedDay {
    private static final int FIRST_YEAR = 1; // a year 0000 stands for no date
    private static final int LAST_YEAR = 9999;

    private TypedDay() {}

    /**
     * The day of a text.
     *
     * @param what what the day is, as the message names it: {@code asOf (基準日)}
     * @param fix a line to paste
     * @throws LtvProblem if the text is no such day
     */
    public static LocalDate of(String text, String what, String fix) {
        return parsed(text).filter(TypedDay::inCalendar).orElseThrow(() -> LtvProblem.mustHold(
                        what + " must be a day like 2024-01-05")
                .got("\"" + text + "\"")
                .fix(fix)
                .problem());
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a day lies in the years 1 to 9999, as the days of data do. */
    public static boolean inCalendar(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
