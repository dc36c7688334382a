package org.ltvlab.data;

import org.ltvlab.data.internal.DayReader;
import org.ltvlab.data.internal.PatternDays;
import org.ltvlab.problem.LtvProblem;

/** Patterns of dates that users name. */
final class DatePatterns {
    private DatePatterns() {}

    static DayReader reader(String pattern) {
        try {
            return PatternDays.of(pattern);
        } catch (IllegalArgumentException e) {
            throw LtvProblem.mustHold("The pattern of orderDate (注文日) must be one of java.time, such as yyyyMMdd")
                    .got("\"" + pattern + "\"")
                    .known("yyyy year, M or MM month, d or dd day, HH:mm:ss time")
                    .fix(".orderDate(\"order_date\", \"d/M/yyyy\")")
                    .problem();
        }
    }
}
