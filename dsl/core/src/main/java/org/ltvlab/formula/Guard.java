package org.ltvlab.formula;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.unit.Measured;

/**
 * A part of a formula that must be above zero; where it is not, the result is undefined and the message says why.
 *
 * @param part what must be above zero
 * @param must the sentence that says what must hold and why, without the full stop; errors take the English one
 * @param fix what to do instead
 */
public record Guard(Expr part, Phrase must, String fix) {
    /** With a sentence that is the same in both languages. */
    public Guard(Expr part, String must, String fix) {
        this(part, Phrase.both(must), fix);
    }

    /** The guards of a formula, without the optional parts that are not given. */
    static Stream<Guard> of(Formula<?> formula) {
        return formula.head().guards().stream()
                .flatMap(guard -> guard.part().withOnly(formula.given().keySet()).stream()
                        .map(part -> new Guard(part, guard.must(), guard.fix())));
    }

    /** The first guard that what is given breaks, whatever is still missing. */
    static Optional<Guard> broken(Formula<?> formula) {
        Map<String, Measured<?>> given = formula.given();
        Units units = Units.of(given);
        Numbers numbers = new Numbers(quantity -> units.number(given, quantity));
        return of(formula)
                .filter(guard ->
                        given.keySet().containsAll(guard.part().quantities().keySet()))
                .filter(guard -> !(guard.part().read(numbers) > 0))
                .findFirst();
    }

    /** What must hold, in the language of the displays. */
    @Override
    public String toString() {
        return must.toString();
    }
}
