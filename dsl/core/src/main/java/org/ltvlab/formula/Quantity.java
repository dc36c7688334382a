package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Measured;

/**
 * A named quantity of a formula (項目): what it is called, what type of value it takes, and its limits.
 *
 * @param <V> the type of its values
 * @param word as it is typed: {@code churnRate}
 * @param brief in a display: churn, 解約率
 * @param full in words: churn rate, 解約率
 * @param type the type of its values
 * @param limits between which numbers it makes sense
 * @param example a value to paste, such as {@code percent(5).perMonth()}
 * @param preset the value it has if no other is given
 */
public record Quantity<V extends Measured<V>>(
        String word, Phrase brief, Phrase full, Class<V> type, Limits limits, String example, Optional<V> preset)
        implements Expr {
    /** A quantity of a ready formula: no value until one is given. */
    static <V extends Measured<V>> Quantity<V> of(String word, Class<V> type, String example) {
        Phrase name = Phrase.both(word);
        return new Quantity<>(word, name, name, type, Limits.NOT_NEGATIVE, example, Optional.empty());
    }

    /** A quantity of a ready formula, zero or more, called so in both displays and sentences. */
    public static <V extends Measured<V>> Quantity<V> term(String word, Class<V> type, String example, Phrase name) {
        return of(word, type, example).called(name, name);
    }

    /** A quantity of your own with its value: {@code quantity("visits", perMonth(2))}. */
    public static <V extends Measured<V>> Quantity<V> named(String name, V value) {
        @SuppressWarnings("unchecked") // every Measured<V> is final and names itself as V
        Class<V> type = (Class<V>) value.getClass();
        Phrase both = Phrase.both(name);
        return new Quantity<>(name, both, both, type, Limits.NONE, "", Optional.of(value));
    }

    /** The same quantity, called so in displays and in words. */
    Quantity<V> called(Phrase inDisplays, Phrase inWords) {
        return new Quantity<>(word, inDisplays, inWords, type, limits, example, preset);
    }

    /** The same quantity within other limits. */
    public Quantity<V> within(Limits other) {
        return new Quantity<>(word, brief, full, type, other, example, preset);
    }

    @Override
    public Dimension dimension() {
        return Dimension.of(type);
    }

    @Override
    public <T> T read(Reading<T> reading) {
        return reading.quantity(this);
    }

    @Override
    public Optional<Expr> withOnly(Set<String> given) {
        return Optional.of(this);
    }

    /**
     * The value if this quantity can take it.
     *
     * @throws org.ltvlab.problem.LtvProblem if it is of another type or outside the limits
     */
    public V accept(Measured<?> value) {
        if (!type.isInstance(value)) {
            throw mustHold(this + " must be " + Dimension.noun(type))
                    .got(value + ", " + Dimension.noun(value.getClass()))
                    .fix(example)
                    .problem();
        }
        if (!limits.allow(value.number())) {
            throw mustHold(this + " must " + limits.must())
                    .got(value)
                    .fix(example.isEmpty() ? "" : "." + word + "(" + example + ")")
                    .problem();
        }
        return type.cast(value);
    }

    /**
     * The value if this quantity can take it in place of the one it has, if any.
     *
     * @throws org.ltvlab.problem.LtvProblem if it is of another type, outside the limits or in another currency
     */
    public V accept(Measured<?> value, Optional<? extends Measured<?>> now) {
        now.flatMap(Measured::money)
                .filter(own -> !value.money().equals(Optional.of(own)))
                .ifPresent(own -> {
                    throw mustHold(this + " must stay in its currency (通貨)")
                            .got(value)
                            .known("now " + now.get())
                            .fix("bring it into " + own + " at a rate that you name")
                            .problem();
                });
        return accept(value);
    }

    /**
     * The value of a number in these units; a quantity without money or without a period leaves them aside.
     *
     * @throws org.ltvlab.problem.LtvProblem if it lies outside the limits
     */
    public V value(double number, Currency currency, Grain period) {
        return accept(new Units(Optional.of(currency), period).value(type, number));
    }

    /** The word and the preset value. */
    String withValue() {
        return word + preset.map(value -> " " + value).orElse("");
    }

    /** English with the Japanese term beside it, where they differ. */
    static String named(Phrase name) {
        return name.japanese().equals(name.english()) ? name.english() : name.english() + " (" + name.japanese() + ")";
    }

    /** The word with the Japanese term, as errors name it: {@code churnRate (解約率)}. */
    @Override
    public String toString() {
        return full.japanese().equals(word) ? word : word + " (" + full.japanese() + ")";
    }
}
