package org.ltvlab.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ltvlab.problem.LtvProblem;

/** Counts rows and amounts, all and by the reason for leaving them out. */
final class Tally {
    private long rows;
    private long amount;
    private final Map<Reason, LeftOut> leftOut = new EnumMap<>(Reason.class);

    void read(long minor) {
        rows++;
        amount = sum(amount, minor);
    }

    private static long sum(long a, long b) {
        try {
            return Math.addExact(a, b);
        } catch (ArithmeticException e) {
            throw LtvProblem.mustHold("The sum of all amounts (金額) must fit into 18 digits of the minor unit")
                    .got(a + " + " + b)
                    .problem();
        }
    }

    void leaveOut(Reason reason, long count, long minor) {
        leftOut.merge(reason, new LeftOut(reason, count, minor), LeftOut::plus);
    }

    long rows() {
        return rows;
    }

    long amount() {
        return amount;
    }

    long rowsOut(Reason reason) {
        return leftOut.getOrDefault(reason, new LeftOut(reason, 0, 0)).rows();
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut.values());
    }
}
