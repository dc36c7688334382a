package org.ltvlab.formula;

import static java.util.stream.Collectors.joining;
import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.List;
import org.ltvlab.problem.LtvProblem;

/**
 * A formula that lacks quantities.
 *
 * @param formula with what is given
 * @param lacking the quantities that are not
 */
record Incomplete(Formula<?> formula, List<Quantity<?>> lacking) {
    LtvProblem problem() {
        return mustHold(formula.head().word() + " needs "
                        + lacking.stream().map(Quantity::toString).collect(joining(", ")))
                .given(formula.given().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(joining(", ")))
                .fix("add " + lacking.stream().map(Incomplete::step).collect(joining()) + " to the chain")
                .problem();
    }

    /** Quantities of one's own have no step of their own. */
    private static String step(Quantity<?> quantity) {
        return quantity.example().isEmpty()
                ? ".with(\"" + quantity.word() + "\", ...)"
                : "." + quantity.word() + "(" + quantity.example() + ")";
    }
}
