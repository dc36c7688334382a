package org.ltvlab.cohort;

import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Formats;

/** Turns a span such as {@code months(6)} into an age of cohorts. */
final class Ages {
    private Ages() {}

    /**
     * The age in whole periods; more than an int holds is the greatest int, which no cohort reaches.
     *
     * @param word what the user typed, for the message
     * @throws LtvProblem if the span is no whole number of periods; days and weeks never make a whole month
     */
    static int of(Span span, Grain grain, String word) {
        double age = span.in(grain).number();
        double whole = Math.rint(age);
        if (byDay(span.grain()) != byDay(grain) || Math.abs(age - whole) > 1e-9) {
            String unit = grain.name(Language.ENGLISH);
            throw LtvProblem.mustHold(
                            Formats.fill("%s of these cohorts (コホート) must be a whole number of %ss", word, unit))
                    .got(span)
                    .fix(
                            grain == Grain.QUARTER
                                    ? Formats.fill(".%s(months(6))", word)
                                    : Formats.fill(".%s(%ss(6))", word, unit))
                    .problem();
        }
        return (int) whole;
    }

    private static boolean byDay(Grain grain) {
        return grain == Grain.DAY || grain == Grain.WEEK;
    }
}
