package org.ltvlab.plan;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.List;
import java.util.OptionalInt;
import org.ltvlab.formula.Quantity;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * An initiative (施策): what it moves, when, for whom, by how much, at what cost, on what evidence, and its ICE score.
 * Immutable; the steps come in any order, one given twice replaces.
 *
 * <pre>{@code
 * initiative("Onboarding review")
 *     .lever(CHURN_RATE).byPoints(-1)
 *     .afterPurchase().longTerm()
 *     .segment("new customers")
 *     .cost(yen(3_000_000)).evidence("interviews with 12 lost customers")
 *     .impact(8).confidence(6).ease(5)      // ICE 240
 * }</pre>
 */
public final class Initiative implements Shown {
    private final String name;
    private final Traits traits;
    private final Scores scores;

    private Initiative(String name, Traits traits, Scores scores) {
        this.name = name;
        this.traits = traits;
        this.scores = scores;
    }

    /**
     * An initiative with a name only.
     *
     * @throws org.ltvlab.problem.LtvProblem if the name is blank
     */
    public static Initiative named(String name) {
        if (name.isBlank()) {
            throw mustHold("An initiative (施策) must have a name")
                    .got("\"" + name + "\"")
                    .fix("initiative(\"Onboarding review\")")
                    .problem();
        }
        return new Initiative(name.strip(), Traits.NONE, Scores.NONE);
    }

    /** It works before the purchase (購入前). */
    public Initiative beforePurchase() {
        return with(traits.phase(Phase.BEFORE_PURCHASE));
    }

    /** It works at the purchase (購入時). */
    public Initiative atPurchase() {
        return with(traits.phase(Phase.AT_PURCHASE));
    }

    /** It works after the purchase (購入後). */
    public Initiative afterPurchase() {
        return with(traits.phase(Phase.AFTER_PURCHASE));
    }

    /** It shows soon (短期). */
    public Initiative shortTerm() {
        return with(traits.horizon(Horizon.SHORT));
    }

    /** It shows later (中長期). */
    public Initiative longTerm() {
        return with(traits.horizon(Horizon.LONG));
    }

    /** For whom it is (対象セグメント). */
    public Initiative segment(String customers) {
        return with(traits.segment(customers));
    }

    /**
     * The quantity that it moves (レバー), such as {@code CHURN_RATE}.
     *
     * @throws org.ltvlab.problem.LtvProblem if a change in points was given and the quantity is no share
     */
    public Initiative lever(Quantity<?> moved) {
        return with(traits.lever(moved));
    }

    /**
     * The lever is expected to change relatively (相対的な変化): churn of 5 % {@code by(percent(-10))} becomes 4.5 %.
     *
     * @param change -100 % or more
     * @throws org.ltvlab.problem.LtvProblem if it takes away more than all
     */
    public Initiative by(Ratio change) {
        if (change.number() < -1) {
            throw mustHold(titled() + ": by (相対的な変化) can take away at most all, -100 %")
                    .got(change)
                    .problem();
        }
        return with(traits.change(new ExpectedChange.Relative(change)));
    }

    /**
     * The lever is expected to change by percentage points (ポイント): churn of 5 % {@code byPoints(-1)} becomes 4 %.
     *
     * @throws org.ltvlab.problem.LtvProblem if the lever is no share or rate
     */
    public Initiative byPoints(double points) {
        return with(traits.change(new ExpectedChange.Points(points)));
    }

    /**
     * What it costs in all (費用).
     *
     * @throws org.ltvlab.problem.LtvProblem if it is negative
     */
    public Initiative cost(Money money) {
        if (money.number() < 0) {
            throw mustHold(titled() + ": cost (費用) must not be negative")
                    .got(money)
                    .problem();
        }
        return with(traits.cost(money));
    }

    /** What speaks for the expected change (根拠). */
    public Initiative evidence(String source) {
        return with(traits.evidence(source));
    }

    /** How much it moves the result if it works, 1 to 10 (影響度). */
    public Initiative impact(int score) {
        return scored(Criterion.IMPACT, score);
    }

    /** How sure that is, 1 to 10 (確信度). */
    public Initiative confidence(int score) {
        return scored(Criterion.CONFIDENCE, score);
    }

    /** How little effort it takes, 1 to 10; 10 is the least effort (容易さ). */
    public Initiative ease(int score) {
        return scored(Criterion.EASE, score);
    }

    private Initiative scored(Criterion criterion, int score) {
        return new Initiative(name, traits, scores.with(titled(), criterion, score));
    }

    private Initiative with(Traits other) {
        if (other.change().orElse(null) instanceof ExpectedChange.Points points
                && other.lever().isPresent()
                && !isShare(other.lever().get())) {
            throw mustHold(titled() + ": byPoints (ポイント) changes only a share or a rate")
                    .got(other.lever().get() + " by " + points)
                    .fix(".by(percent(10))")
                    .problem();
        }
        return new Initiative(name, other, scores);
    }

    private static boolean isShare(Quantity<?> lever) {
        return lever.type() == Ratio.class || lever.type() == PeriodicRate.class;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What is known of it beside the scores. */
    public Traits traits() {
        return traits;
    }

    /** Its score on one criterion, if it was given. */
    public OptionalInt score(Criterion criterion) {
        return scores.of(criterion);
    }

    /** Whether all three scores were given. */
    public boolean isScored() {
        return scores.complete();
    }

    /**
     * Impact × confidence × ease (ICEスコア), 1 to 1,000: the product of the article of Sells up on LTV, not the mean.
     *
     * @throws org.ltvlab.problem.LtvProblem if one of the three is missing
     */
    public int ice() {
        return scores.product(titled());
    }

    private String titled() {
        return "Initiative \"" + name + "\"";
    }

    /** The initiative as a table of one row. */
    @Override
    public TableView view() {
        return new Initiatives(List.of(this)).table().titled(toString());
    }

    @Override
    public TextView explain() {
        return traits.evidence().isEmpty()
                ? TextView.of(toString(), IceRanking.convention())
                : TextView.of(
                        toString(),
                        Language.current().pick("根拠:", "Evidence: ") + traits.evidence(),
                        IceRanking.convention());
    }

    /** As {@code Onboarding review: ICE 240 = 8 × 6 × 5; churn rate -1 pt, after purchase}. */
    @Override
    public String toString() {
        Language language = Language.current();
        String known = traits.toString();
        return name
                + language.pick(":ICE ", ": ICE ")
                + scores.inNumbers()
                + (known.isEmpty() ? "" : language.pick("、", "; ") + known);
    }
}
