package org.ltvlab.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Measured;

/**
 * The formula of a claim under one reading, or the reason why that reading has none.
 *
 * @param others the same on other bases, where the formula itself does not show its margin and costs
 */
record Version<V extends Measured<V>>(
        Phrase name,
        boolean said,
        Optional<Formula<V>> formula,
        Map<Basis, Formula<V>> others,
        Object how,
        Sentence advice) {
    Version {
        others = Map.copyOf(others);
    }

    private Version(Phrase name, boolean said, Optional<Formula<V>> formula, Object how, Sentence advice) {
        this(name, said, formula, Map.of(), how, advice);
    }

    static <V extends Measured<V>> Version<V> asSaid(Formula<V> formula) {
        return asSaid(formula, Map.of());
    }

    /** The same, with what it is on other bases. */
    static <V extends Measured<V>> Version<V> asSaid(Formula<V> formula, Map<Basis, Formula<V>> others) {
        return new Version<>(Way.AS_SAID, true, Optional.of(formula), others, formula, Sentence.NONE);
    }

    /** What the words say, for which there is no number. */
    static <V extends Measured<V>> Version<V> withoutNumber(Sentence why) {
        return new Version<>(Way.AS_SAID, true, Optional.empty(), why, Sentence.NONE);
    }

    /** A slip that makes another formula of it. */
    static <V extends Measured<V>> Version<V> slip(Phrase name, Formula<V> formula, Sentence advice) {
        return new Version<>(name, false, Optional.of(formula), formula, advice);
    }

    /** The same reading taken further; a step that is impossible leaves the reading without a number. */
    Version<V> changed(Phrase step, Function<Formula<V>, Formula<V>> change) {
        Phrase both = name.equals(Way.AS_SAID) || step.equals(Way.AS_SAID)
                ? (name.equals(Way.AS_SAID) ? step : name)
                : new Phrase(name.japanese() + "・" + step.japanese(), name.english() + ", " + step.english());
        if (formula.isEmpty()) {
            return new Version<>(both, said, formula, how, advice);
        }
        try {
            Formula<V> next = change.apply(formula.get());
            Map<Basis, Formula<V>> rest = new EnumMap<>(Basis.class);
            others.forEach((basis, other) -> rest.put(basis, change.apply(other)));
            return new Version<>(both, said, Optional.of(next), rest, next, advice);
        } catch (LtvProblem impossible) {
            return new Version<>(both, said, Optional.empty(), impossible(step, impossible), advice);
        }
    }

    /** The same reading on the basis that its words name, if that is a step back from the basis of its formula. */
    Optional<Version<V>> back(Basis basis) {
        return Optional.ofNullable(others.get(basis))
                .or(() -> formula.flatMap(given -> SaidBasis.back(given, basis)))
                .map(other -> new Version<>(name, said, Optional.of(other), other, advice));
    }

    /** Messages of errors are English; a display in Japanese says in Japanese that the step leads nowhere. */
    private static Sentence impossible(Phrase step, LtvProblem impossible) {
        String name = step.equals(Way.AS_SAID) ? "この変化" : "「" + step.japanese() + "」という読み方";
        return new Sentence(
                new Phrase(name + "では値がありえない範囲になり、計算できません。", impossible.parts().mustHold() + "."), List.of());
    }

    Way<V> way() {
        Optional<V> number = formula.flatMap(given -> given.figure()).map(figure -> figure.amount());
        return new Way<>(name, said, number, how, advice);
    }

    @Override
    public String toString() {
        return name + ": " + how;
    }
}
