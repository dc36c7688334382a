package org.ltvlab.claim;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Ratio;

/**
 * A claim that a measure moved a share (施策の効果): percent or points, and how much of it a control group shows as well.
 * Without a control group no arithmetic tells the effect of the measure.
 */
public final class UpliftClaim extends Audited<Ratio> {
    private static final double NORMAL_95 = 1.959963984540054;

    /** Before and after. */
    private record Move(Ratio before, Ratio after) {
        double points() {
            return after.number() - before.number();
        }

        /** Of the difference of two independent shares, {@code (p(1 − p) + q(1 − q)) ÷ n}. */
        double variance(Count n) {
            double p = before.number();
            double q = after.number();
            return (p * (1 - p) + q * (1 - q)) / n.number();
        }
    }

    /** How many were counted before, and again after, in each group. */
    private record Counted(Count treated, Count control) {}

    private final Claim claim;
    private final Move treated;
    private final Optional<Move> control;
    private final Optional<Counted> customers;
    private final List<Phrase> meant;

    private UpliftClaim(
            Claim claim, Move treated, Optional<Move> control, Optional<Counted> customers, List<Phrase> meant) {
        this.claim = claim;
        this.treated = treated;
        this.control = control;
        this.customers = customers;
        this.meant = meant;
    }

    private static final Phrase RELATIVE = new Phrase("相対(%)", "as a relative change");
    private static final Phrase POINTS = new Phrase("ポイント", "as points");

    static UpliftClaim of(Claim claim, Ratio before, Ratio after) {
        return new UpliftClaim(
                claim, move(before, after), Optional.empty(), Optional.empty(), List.of(RELATIVE, POINTS));
    }

    private static Move move(Ratio before, Ratio after) {
        if (!(before.number() > 0 && before.number() <= 1 && after.number() >= 0 && after.number() <= 1)) {
            throw mustHold("A share before and after (施策前後の率) must lie between 0 % and 100 %, before above 0 %")
                    .got(before + " and " + after)
                    .problem();
        }
        return new Move(before, after);
    }

    /** How the same share moved where nothing was done (対照群). */
    public UpliftClaim control(Ratio before, Ratio after) {
        return new UpliftClaim(claim, treated, Optional.of(move(before, after)), customers, meant);
    }

    /**
     * How many customers were counted before, and again after, in each group (人数).
     *
     * @param number 1 or more
     */
    public UpliftClaim customers(int number) {
        return customers(number, number);
    }

    /** The same where the control group has another number of customers (施策群と対照群の人数). */
    public UpliftClaim customers(int inTreatment, int inControl) {
        if (inTreatment < 1 || inControl < 1) {
            throw mustHold("customers (人数) must be 1 or more in each group")
                    .got(inTreatment + " and " + inControl)
                    .problem();
        }
        Counted counted = new Counted(new Count(inTreatment), new Count(inControl));
        return new UpliftClaim(claim, treated, control, Optional.of(counted), meant);
    }

    /** The words say that a relative change is meant (相対). */
    public UpliftClaim relatively() {
        return new UpliftClaim(claim, treated, control, customers, List.of(RELATIVE));
    }

    /** The words say that percentage points are meant (ポイント). */
    public UpliftClaim inPoints() {
        return new UpliftClaim(claim, treated, control, customers, List.of(POINTS));
    }

    private List<Way<Ratio>> ways(Move expected, boolean said, Phrase suffix, Sentence advice) {
        double without = treated.before().number() + expected.points();
        double points = treated.points() - expected.points();
        Sentence how = Sentence.of("{} → {}", "{} to {}", new Ratio(without), treated.after());
        List<Way<Ratio>> ways = new ArrayList<>();
        for (Phrase unit : meant) {
            Optional<Ratio> value = unit.equals(POINTS)
                    ? Optional.of(new Ratio(points))
                    : Optional.of(without).filter(base -> base > 0).map(base -> new Ratio(points / base));
            Phrase name = new Phrase(unit.japanese() + suffix.japanese(), unit.english() + suffix.english());
            ways.add(new Way<>(name, said, value, how, advice, unit.equals(POINTS)));
        }
        return ways;
    }

    /** Of what is audited: the effect less that of the control where there is one, whose variances add up. */
    private List<Sentence> interval() {
        return customers
                .map(counted -> List.of(
                        control.map(other -> apart(other, counted)).orElseGet(() -> beforeAndAfter(counted.treated()))))
                .orElse(List.of());
    }

    private Sentence beforeAndAfter(Count n) {
        double half = NORMAL_95 * Math.sqrt(treated.variance(n));
        return Sentence.of(
                "前後差の95%区間(n = {}、正規近似)は{}から{}です。",
                "The 95% interval of the difference (n = {} each, normal) is {} to {}.",
                n,
                Points.number(treated.points() - half),
                Points.of(treated.points() + half));
    }

    private Sentence apart(Move other, Counted counted) {
        double effect = treated.points() - other.points();
        double half = NORMAL_95 * Math.sqrt(treated.variance(counted.treated()) + other.variance(counted.control()));
        return Sentence.of(
                "効果(差の差)の95%区間(施策群 n = {}、対照群 n = {}、正規近似)は{}から{}です。",
                "The 95% interval of the effect, the difference in differences (n = {} treated, {} control, normal), is {}"
                        + " to {}.",
                counted.treated(),
                counted.control(),
                Points.number(effect - half),
                Points.of(effect + half));
    }

    @Override
    Verdict<Ratio> against(Optional<Stated<Ratio>> number) {
        Move still = new Move(treated.before(), treated.before());
        Phrase plain = Phrase.both("");
        List<Sentence> doubts = new ArrayList<>();
        List<Way<Ratio>> ways = new ArrayList<>();
        if (control.isEmpty()) {
            ways.addAll(ways(still, true, plain, Sentence.NONE));
            doubts.add(Sentence.of(
                    "対照群がないため、施策の効果とは言えません。対照群・人数・区間を確認してください。",
                    "Without a control group this is no effect of the measure: ask for a control, the numbers and an"
                            + " interval."));
        } else {
            ways.addAll(ways(control.get(), true, plain, Sentence.NONE));
            ways.addAll(ways(
                    still,
                    false,
                    new Phrase("・対照群を引かない", ", without the control"),
                    Sentence.of("対照群も動いています。その分を引いてください。", "The control moved as well: take its change off.")));
        }
        return Verdict.of(claim, number, ways, doubts, interval());
    }

    /** What the words alone give. */
    @Override
    public String toString() {
        return audit().toString();
    }
}
