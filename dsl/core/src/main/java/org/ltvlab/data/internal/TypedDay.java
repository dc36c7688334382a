package org.ltvlab.data.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.ltvlab.problem.LtvProblem;

/** A day that somebody typed in code, such as 2024-01-05; the days of data are read by {@link Days}. */
public final class TypedDay {
    private TypedDay() {}

    /**
     * The day of a text.
     *
     * @param what what the day is, as the message names it: {@code asOf (基準日)}
     * @param fix a line to paste
     * @throws LtvProblem if the text is no such day
     */
    public static LocalDate of(String text, String what, String fix) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw LtvProblem.mustHold(what + " must be a day like 2024-01-05")
                    .got("\"" + text + "\"")
                    .fix(fix)
                    .problem();
        }
    }
}
