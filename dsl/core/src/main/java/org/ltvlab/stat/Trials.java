package org.ltvlab.stat;

import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;

/**
 * How often something uncertain is drawn (試行回数).
 *
 * @param number 100 to 10,000,000
 */
public record Trials(int number) {
    private static final int LEAST = 100;
    private static final int MOST = 10_000_000;

    /** @throws LtvProblem if {@code number} is out of range */
    public Trials {
        if (number < LEAST || number > MOST) {
            throw LtvProblem.mustHold("trials (試行回数) must lie between 100 and 10,000,000")
                    .got(Formats.current().whole(number))
                    .fix("trials(10_000)")
                    .problem();
        }
    }

    /** As {@code 10,000 trials}, 試行 10,000回. */
    @Override
    public String toString() {
        return Formats.fill(Language.current().pick("試行 %,d回", "%,d trials"), number);
    }
}
