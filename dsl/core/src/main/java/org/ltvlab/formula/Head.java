package org.ltvlab.formula;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.unit.Measured;

/**
 * What a formula is called, what it comes out as, and what one must know to read its result.
 *
 * @param word the word that starts it, as errors name it
 * @param name the result in displays, such as LTV
 * @param type the type of the result
 * @param basis the basis before margin and costs; empty where the result is no value of a customer
 * @param assumptions what is assumed, one sentence each
 * @param guards what must be above zero for the formula to mean anything
 */
public record Head<V extends Measured<V>>(
        String word, Phrase name, Class<V> type, Optional<Basis> basis, List<Phrase> assumptions, List<Guard> guards) {
    public Head {
        assumptions = List.copyOf(assumptions);
        guards = List.copyOf(guards);
    }

    /** A formula of this word whose result is called so and is of this type. */
    public static <V extends Measured<V>> Head<V> of(String word, Phrase name, Class<V> type) {
        return new Head<>(word, name, type, Optional.empty(), List.of(), List.of());
    }

    /** The same on a basis. */
    public Head<V> on(Basis stated) {
        return new Head<>(word, name, type, Optional.of(stated), assumptions, guards);
    }

    /** The same with one more assumption. */
    public Head<V> assuming(String japanese, String english) {
        return assuming(new Phrase(japanese, english));
    }

    /** The same with one more assumption. */
    public Head<V> assuming(Phrase sentence) {
        return new Head<>(word, name, type, basis, more(assumptions, sentence), guards);
    }

    /** The same with one more part that must be above zero. */
    public Head<V> guarded(Guard guard) {
        return new Head<>(word, name, type, basis, assumptions, more(guards, guard));
    }

    private static <T> List<T> more(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
