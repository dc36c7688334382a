package org.ltvlab.claim;

import java.util.Optional;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Measured;

/**
 * One way to read a claim, and the number that it gives.
 *
 * @param <V> the type of the number
 * @param name the reading, as in "only if churn falls by points"
 * @param said whether the words allow it; if not, it is a slip that people make
 * @param value the number; empty where the reading gives none
 * @param how the arithmetic, shown in the language of the moment
 * @param advice what to say to the client if this reading made the number
 * @param isPoints whether the number is a difference in percentage points, and is written so
 */
record Way<V extends Measured<V>>(
        Phrase name, boolean said, Optional<V> value, Object how, Sentence advice, boolean isPoints) {
    static final Phrase AS_SAID = new Phrase("文言どおり", "as said");

    Way(Phrase name, boolean said, Optional<V> value, Object how, Sentence advice) {
        this(name, said, value, how, advice, false);
    }

    /** The same reading without a number, and why it has none. */
    Way<V> without(Sentence why) {
        Optional<V> none = Optional.empty();
        return new Way<>(name, said, none, why, advice, isPoints);
    }

    /** The number as displays write it. */
    Optional<Object> shown() {
        return value.map(number -> isPoints ? Points.of(number.number()).toString() : number);
    }

    /** The number in the words of a table, with the arithmetic behind it. */
    @Override
    public String toString() {
        return name + ": " + shown().map(Object::toString).orElse("?");
    }
}
