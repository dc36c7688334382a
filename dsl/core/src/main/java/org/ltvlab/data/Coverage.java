package org.ltvlab.data;

import java.time.LocalDate;
import org.ltvlab.data.internal.TypedDay;
import org.ltvlab.problem.LtvProblem;

/** The days that the data covers. */
final class Coverage {
    private Coverage() {}

    /** The last day of data as it was typed. */
    static LocalDate typed(String lastDate, String fix) {
        return TypedDay.of(lastDate, "until (データの最終日)", fix);
    }

    /** {@code lastDate} if it does not cut orders off. */
    static LocalDate checked(LocalDate lastDate, LocalDate lastOrder) {
        if (lastDate.isBefore(lastOrder)) {
            throw LtvProblem.mustHold("until (データの最終日) of loaded transactions must not lie before their last order")
                    .got(lastDate)
                    .known("the last order is of " + lastOrder)
                    .fix("transactions(file).until(\"" + lastDate + "\").load()")
                    .problem();
        }
        return lastDate;
    }
}
