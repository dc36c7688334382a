package org.ltvlab.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Measured;

/** The basis that a claim names beside the one that its formula is on. */
final class SaidBasis {
    private static final List<Quantity<?>> COSTS = List.of(Terms.ACQUISITION_COST, Terms.RETENTION_COST);

    private SaidBasis() {}

    /**
     * The same reading if it is on the basis or names none; else the words mean the basis that they name, which has a number
     * if it is a step back, and the basis of the formula is a slip.
     */
    static <V extends Measured<V>> Stream<Version<V>> of(Version<V> version, Basis said) {
        return version.formula()
                .flatMap(Formula::basis)
                .filter(own -> version.said() && own != said)
                .map(own -> Stream.of(version.back(said).orElseGet(() -> notGiven(said)), slip(version, own, said)))
                .orElseGet(() -> Stream.of(version));
    }

    private static <V extends Measured<V>> Version<V> notGiven(Basis said) {
        return Version.withoutNumber(
                Sentence.of("{}ベースの計算に必要な項目がありません。", "On {} it needs quantities that are not given.", said));
    }

    /**
     * The same amount a step back, from net of costs to gross profit or from either to revenue: without the costs, and for
     * revenue without the margin. Empty if that does not lead to the basis.
     */
    static <V extends Measured<V>> Optional<Formula<V>> back(Formula<V> formula, Basis said) {
        Formula<V> less = said == Basis.REVENUE ? formula.without(Terms.GROSS_MARGIN) : formula;
        for (Quantity<?> cost : COSTS) {
            less = less.without(cost);
        }
        return Optional.of(less)
                .filter(left -> left.missing().isEmpty() && left.basis().equals(Optional.of(said)));
    }

    private static <V extends Measured<V>> Version<V> slip(Version<V> version, Basis own, Basis said) {
        return Version.slip(
                phrase(own),
                version.formula().orElseThrow(),
                Sentence.of("主張は{}ですが、計算は{}です。", "It is said to be {}, but the arithmetic is on {}.", said, own));
    }

    private static Phrase phrase(Basis basis) {
        return switch (basis) {
            case REVENUE -> new Phrase("売上ベース", "on revenue");
            case GROSS_PROFIT -> new Phrase("粗利ベース", "on gross profit");
            case NET_OF_COSTS -> new Phrase("費用控除後", "net of costs");
        };
    }

    /** Why a formula without a basis decides nothing about one. */
    static Sentence unnamed(Basis said) {
        return Sentence.of(
                "計算式に基準がないため、{}かどうか判断できません。on(...)で基準を示してください。",
                "The formula names no basis, so that nobody can tell whether it is {}: name it with on(...).",
                said);
    }
}
