package org.ltvlab.claim;

import java.util.List;
import org.ltvlab.formula.Phrase;

/**
 * A sentence with computed figures, written in the language that is current when it is read.
 *
 * @param words both languages; each {@code {}} takes the next value
 * @param values figures, in the order of the gaps; both languages name them in one order
 */
record Sentence(Phrase words, List<Object> values) {
    static final Sentence NONE = of("", "");

    static Sentence of(String japanese, String english, Object... values) {
        return new Sentence(new Phrase(japanese, english), List.of(values));
    }

    boolean isEmpty() {
        return words.english().isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(words.toString());
        for (Object value : values) {
            int gap = text.indexOf("{}");
            text.replace(gap, gap + 2, value.toString());
        }
        return text.toString();
    }
}
