package org.ltvlab.formula;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ltvlab.unit.Measured;

/**
 * A complete formula as plain arithmetic: every quantity a number in the computation's units.
 *
 * @param formula all its quantities given
 * @param values the given values it uses
 * @param units the units of the computation
 */
record Evaluation(Formula<?> formula, Map<String, Measured<?>> values, Units units) {
    static Evaluation of(Formula<?> formula) {
        return new Evaluation(formula, formula.used(), Units.of(formula.given()));
    }

    /** The number of a quantity. */
    double number(Quantity<?> quantity) {
        return units.number(values, quantity);
    }

    /** The number of a part of the formula; NaN where a guard is broken. */
    double of(Expr part) {
        return of(part, this::number);
    }

    /** The result if one quantity had another number (in the computation's units), the others staying. */
    double with(String word, double number) {
        return of(formula.tree(), quantity -> quantity.word().equals(word) ? number : number(quantity));
    }

    /** The result if the quantities had these numbers (in the computation's units). */
    double of(Expr part, ToDoubleFunction<Quantity<?>> leaf) {
        Numbers numbers = new Numbers(leaf);
        boolean broken = guards().anyMatch(guard -> !(guard.part().read(numbers) > 0));
        return broken ? Double.NaN : part.read(numbers);
    }

    /** The guards, without the optional parts that were not given. */
    Stream<Guard> guards() {
        return Guard.of(formula);
    }
}
