package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Optional;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;

/**
 * Why a formula has no result: a guard is broken, a divisor is 0, or the result leaves its range.
 *
 * @param formula complete, unless what is given breaks a guard already
 * @param asGiven the same formula with the values that messages show
 */
record Undefined(Formula<?> formula, Formula<?> asGiven) {
    static Undefined of(Formula<?> formula) {
        return new Undefined(formula, formula);
    }

    LtvProblem problem() {
        return Guard.broken(formula).map(this::guarded).orElseGet(this::unguarded);
    }

    /** Why, in one sentence in the language of the displays. */
    String sentence() {
        Language language = Language.current();
        return Guard.broken(formula)
                .map(guard -> guard + language.pick("。", "."))
                .orElseGet(() -> isFinite()
                        ? language.pick("結果はマイナスになりえません。", "It has no value: it would be negative.")
                        : language.pick("0で割るため、値がありません。", "It has no value: a divisor is 0."));
    }

    private LtvProblem guarded(Guard guard) {
        boolean silent = guard.part().quantities().isEmpty();
        return mustHold(guard.must().english())
                .got(Telling.inNumbers(asGiven, silent ? formula.tree() : guard.part()))
                .fix(guard.fix())
                .problem();
    }

    private LtvProblem unguarded() {
        String name = Quantity.named(formula.head().name());
        String why = zeroDivisor(formula.tree())
                .map(divisor -> " is undefined: " + named(divisor) + " is 0, and nothing can be divided by 0")
                .orElse(isFinite() ? " must not be negative" : " must be a finite number");
        return mustHold(name + why)
                .got(Telling.inNumbers(asGiven, formula.tree()))
                .problem();
    }

    private boolean isFinite() {
        return Double.isFinite(formula.numbers().of(formula.tree()));
    }

    /** The first divisor that is 0. */
    private Optional<Expr> zeroDivisor(Expr part) {
        if (!(part instanceof Expr.Both both)) {
            return inside(part).flatMap(this::zeroDivisor);
        }
        Optional<Expr> below = zeroDivisor(both.left()).or(() -> zeroDivisor(both.right()));
        boolean zero =
                both.operation() == Operation.DIVIDED_BY && formula.numbers().of(both.right()) == 0;
        return below.or(() -> zero ? Optional.of(both.right()) : Optional.empty());
    }

    private static Optional<Expr> inside(Expr part) {
        if (part instanceof Expr.OnePeriod one) {
            return Optional.of(one.rate());
        }
        if (part instanceof Periods periods) {
            return Optional.of(periods.number());
        }
        return part instanceof Logarithm logarithm ? Optional.of(logarithm.number()) : Optional.empty();
    }

    private static String named(Expr part) {
        return part instanceof Quantity<?> quantity ? Quantity.named(quantity.full()) : Writing.inWords(part);
    }
}
