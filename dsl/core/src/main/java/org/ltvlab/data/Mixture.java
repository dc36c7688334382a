package org.ltvlab.data;

import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.view.Formats;

/** Refuses a silent choice among currencies. */
final class Mixture {
    private Mixture() {}

    static void check(long rowsInOthers, long rows, Plan plan, Settings settings) {
        if (rowsInOthers > 0 && settings.currency().isEmpty()) {
            String code = plan.currency().getCurrencyCode();
            throw LtvProblem.mustHold("All orders must be in one currency (通貨), or you say which rows count")
                    .at(Place.file(plan.recognition().source()))
                    .got(Formats.fill("%,d of %,d rows are not in %s", rowsInOthers, rows, code))
                    .fix(".currency(\"" + code + "\")   // leaves the other rows out and counts them")
                    .problem();
        }
    }
}
