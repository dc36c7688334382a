package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Optional;
import org.ltvlab.problem.LtvProblem;

/** Why a complete formula has no result: a guard is broken, a divisor is 0, or the result leaves its range. */
record Undefined(Formula<?> formula) {
    LtvProblem problem() {
        return formula.numbers().brokenGuard().map(this::guarded).orElseGet(this::unguarded);
    }

    private LtvProblem guarded(Guard guard) {
        return mustHold(guard.must())
                .got(Telling.inNumbers(formula, guard.part()))
                .fix(guard.fix())
                .problem();
    }

    private LtvProblem unguarded() {
        String name = Quantity.named(formula.head().name());
        String why = zeroDivisor(formula.tree())
                .map(divisor -> " is undefined: " + named(divisor) + " is 0, and nothing can be divided by 0")
                .orElse(
                        Double.isFinite(formula.numbers().of(formula.tree()))
                                ? " must not be negative"
                                : " must be a finite number");
        return mustHold(name + why).got(formula.inNumbers()).problem();
    }

    /** The first divisor that is 0. */
    private Optional<Expr> zeroDivisor(Expr part) {
        if (part instanceof Expr.OnePeriod one) {
            return zeroDivisor(one.rate());
        }
        if (!(part instanceof Expr.Both both)) {
            return Optional.empty();
        }
        Optional<Expr> below = zeroDivisor(both.left()).or(() -> zeroDivisor(both.right()));
        boolean zero =
                both.operation() == Operation.DIVIDED_BY && formula.numbers().of(both.right()) == 0;
        return below.or(() -> zero ? Optional.of(both.right()) : Optional.empty());
    }

    private static String named(Expr part) {
        return part instanceof Quantity<?> quantity ? Quantity.named(quantity.full()) : Writing.inWords(part);
    }
}
