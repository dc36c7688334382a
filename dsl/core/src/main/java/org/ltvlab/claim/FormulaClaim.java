package org.ltvlab.claim;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ltvlab.formula.Basis;
import org.ltvlab.formula.Computed;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.Phrase;
import org.ltvlab.formula.Quantity;
import org.ltvlab.formula.Terms;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;

/**
 * A claim about the result of a formula (計算式についての主張): what it is, what changes in it, on which basis it is said to be.
 *
 * @param <V> the type of the result
 */
public final class FormulaClaim<V extends Measured<V>> extends Audited<V> {
    /** How far, in shares of all customers, a survival may lie from constant churn before constant churn is doubted. */
    private static final double STILL_CONSTANT = 0.03;

    private final Claim claim;
    private final List<Version<V>> versions;
    private final List<Sentence> doubts;

    private FormulaClaim(Claim claim, List<Version<V>> versions, List<Sentence> doubts) {
        this.claim = claim;
        this.versions = List.copyOf(versions);
        this.doubts = List.copyOf(doubts);
    }

    static <V extends Measured<V>> FormulaClaim<V> of(Claim claim, Computed<V> formula) {
        return of(claim, List.of(Version.asSaid(complete(formula))));
    }

    /** What was forgotten in a formula is no fault of the claim. */
    private static <V extends Measured<V>> Formula<V> complete(Computed<V> computed) {
        Formula<V> formula = computed.formula();
        if (!formula.missing().isEmpty()) {
            formula.value(); // says which quantities are missing
        }
        return formula;
    }

    static <V extends Measured<V>> FormulaClaim<V> of(Claim claim, List<Version<V>> versions) {
        return new FormulaClaim<>(claim, versions, List.of());
    }

    /**
     * A quantity changes by so many percent, as printed: of a share or a rate nobody knows whether percent or points are
     * meant, so that both are tried (%とポイント).
     *
     * <pre>{@code
     * claim("churn falls by 5%").of(ltv).changing(CHURN_RATE, percent(-5))
     * }</pre>
     */
    public FormulaClaim<V> changing(Quantity<?> quantity, Ratio printed) {
        if (!isShare(quantity)) {
            return changingBy(quantity, printed);
        }
        known(quantity);
        return each(version ->
                Stream.of(relative(version, quantity, printed), points(version, quantity, printed.inPercent())));
    }

    /** A quantity changes relatively: churn of 5.0 % by -5 % is 4.75 % (相対変化). */
    public FormulaClaim<V> changingBy(Quantity<?> quantity, Ratio change) {
        known(quantity);
        return each(version -> Stream.of(version.changed(
                Way.AS_SAID,
                formula -> formula.with(quantity.word(), now(formula, quantity).by(change)))));
    }

    /** A share or a rate changes by percentage points: churn of 5.0 % by -1 is 4.0 % (ポイント変化). */
    public FormulaClaim<V> changingByPoints(Quantity<?> quantity, double points) {
        if (!isShare(quantity)) {
            throw mustHold("changingByPoints (ポイント変化) is for shares and rates")
                    .got(quantity)
                    .fix(".changingBy(..., percent(10))")
                    .problem();
        }
        known(quantity);
        return each(version -> Stream.of(version.changed(
                Way.AS_SAID, formula -> formula.with(quantity.word(), byPoints(formula, quantity, points)))));
    }

    /**
     * The basis that the claim names, such as profit (主張の基準); a formula on another basis does not give it, and one that
     * names none, such as your own without {@code on(GROSS_PROFIT)}, leaves the claim ambiguous.
     */
    public FormulaClaim<V> saidToBe(Basis basis) {
        boolean unnamed = versions.stream().filter(Version::said).anyMatch(version -> version.formula()
                .filter(formula -> formula.basis().isEmpty())
                .isPresent());
        return new FormulaClaim<>(
                claim,
                versions.stream()
                        .flatMap(version -> SaidBasis.of(version, basis))
                        .toList(),
                unnamed ? List.of(SaidBasis.unnamed(basis)) : doubts);
    }

    /**
     * Another measure that may have been taken for this one, by its own formula (取り違えの候補).
     *
     * @throws org.ltvlab.problem.LtvProblem if a quantity is missing in that formula
     */
    public FormulaClaim<V> or(Mixup mixup, Computed<V> other) {
        List<Version<V>> more = new ArrayList<>(versions);
        more.add(Version.slip(mixup.reading(), complete(other), mixup.advice()));
        return new FormulaClaim<>(claim, more, doubts);
    }

    /**
     * What is known of the survivors (残存率): where it contradicts constant churn by more than 3 points, 1 ÷ churn is not
     * what the words promise.
     *
     * @param share of the customers still there
     * @param after so long
     * @throws org.ltvlab.problem.LtvProblem if the formula has no churn rate
     */
    public FormulaClaim<V> stillThere(Ratio share, Span after) {
        return each(version -> version.formula()
                .filter(formula ->
                        version.said() && Math.abs(constant(formula, after).number() - share.number()) > STILL_CONSTANT)
                .map(formula -> Stream.of(
                        Version.<V>withoutNumber(
                                Sentence.of("解約率は一定ではありません。", "Churn is not constant: a survival model is needed.")),
                        ifConstant(formula, share, after)))
                .orElseGet(() -> Stream.of(version)));
    }

    private FormulaClaim<V> each(Function<Version<V>, Stream<Version<V>>> step) {
        return new FormulaClaim<>(claim, versions.stream().flatMap(step).toList(), doubts);
    }

    private Version<V> relative(Version<V> version, Quantity<?> quantity, Ratio printed) {
        Phrase name = quantity.brief();
        return version.changed(
                new Phrase(name.japanese() + "の" + printed + "は相対(%)", name.english() + " " + printed + " relative"),
                formula -> formula.with(quantity.word(), now(formula, quantity).by(printed)));
    }

    private Version<V> points(Version<V> version, Quantity<?> quantity, double points) {
        Phrase name = quantity.brief();
        String number = Ratio.percent(points).toString().replace("%", "");
        return version.changed(
                new Phrase(name.japanese() + "の" + number + "はポイント", name.english() + " " + number + " in points"),
                formula -> formula.with(quantity.word(), byPoints(formula, quantity, points)));
    }

    private Measured<?> now(Formula<V> formula, Quantity<?> quantity) {
        Measured<?> value = formula.given().get(quantity.word());
        if (value == null) {
            throw mustHold("changing (変化) needs the value that " + quantity + " has before")
                    .given(formula.toString())
                    .fix("." + quantity.word() + "(" + quantity.example() + ")")
                    .problem();
        }
        return value;
    }

    private Measured<?> byPoints(Formula<V> formula, Quantity<?> quantity, double points) {
        Measured<?> value = now(formula, quantity);
        return value instanceof PeriodicRate rate
                ? rate.byPoints(points)
                : value instanceof Ratio share ? share.byPoints(points) : value;
    }

    private static boolean isShare(Quantity<?> quantity) {
        return quantity.type() == Ratio.class || quantity.type() == PeriodicRate.class;
    }

    /** A change needs a value to change; a mistake of the analyst is no reading without a number. */
    private void known(Quantity<?> quantity) {
        versions.forEach(version -> version.formula().ifPresent(formula -> {
            formula.quantity(quantity.word());
            now(formula, quantity);
        }));
    }

    private Ratio constant(Formula<V> formula, Span after) {
        if (formula.given().get(Terms.CHURN_RATE.word()) instanceof PeriodicRate churn) {
            double periods = after.in(churn.grain()).number();
            return new Ratio(Math.pow(1 - churn.number(), periods));
        }
        throw mustHold("stillThere (残存率) needs a formula with a churnRate (解約率)")
                .got(formula)
                .problem();
    }

    private Version<V> ifConstant(Formula<V> formula, Ratio share, Span after) {
        return Version.slip(
                new Phrase("解約率が一定", "with constant churn"),
                formula,
                Sentence.of(
                        "解約率が一定なら{}後の残存率は{}のはずですが、実際は{}です。sBGモデルの値を並べて示してください。",
                        "After {} constant churn would leave {}, but {} are there: show the sBG model's value beside it.",
                        after,
                        constant(formula, after),
                        share));
    }

    @Override
    Verdict<V> against(Optional<Stated<V>> number) {
        List<Way<V>> ways = new ArrayList<>(versions.stream().map(Version::way).toList());
        for (Version<V> version : versions) {
            version.formula().filter(formula -> version.said()).ifPresent(formula -> {
                Slips.of(formula).forEach(slip -> ways.add(slip.way()));
                ways.addAll(Slips.upsideDown(formula));
            });
        }
        return Verdict.of(claim, number, ways, doubts, List.of());
    }

    /** What the words alone give. */
    @Override
    public String toString() {
        return audit().toString();
    }
}
