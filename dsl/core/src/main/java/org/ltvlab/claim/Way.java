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
 */
record Way<V extends Measured<V>>(Phrase name, boolean said, Optional<V> value, Object how, Sentence advice) {
    static final Phrase AS_SAID = new Phrase("文言どおり", "as said");

    /** The number in the words of a table, with the arithmetic behind it. */
    @Override
    public String toString() {
        return name + ": " + value.map(Object::toString).orElse("?");
    }
}
