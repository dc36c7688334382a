package org.ltvlab.claim;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ltvlab.formula.Phrase;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;

/**
 * A claim about where a printed number goes: now × (1 + change) × … (変化後の値). The printed numbers may be rounded, so that
 * their last digits widen what counts as equal.
 *
 * @param <V> the type of the number
 */
public final class GrowthClaim<V extends Measured<V>> extends Audited<V> {
    private static final double HUNDREDTHS = 10_000;

    private final Claim claim;
    private final V now;
    private final List<Change> changes;
    private final Optional<Double> churnPoints;

    GrowthClaim(Claim claim, V now, List<Change> changes, Optional<Double> churnPoints) {
        this.claim = claim;
        this.now = now;
        this.changes = List.copyOf(changes);
        this.churnPoints = churnPoints;
    }

    /**
     * It changes by so many percent, as printed; several changes work one after the other. Of a share nobody knows whether
     * percent or points are meant, so that both are tried (変化率).
     */
    public GrowthClaim<V> changing(Ratio printed) {
        return with(new Change(printed, Change.Meant.OPEN));
    }

    /** It changes relatively: 10 % by {@code percent(12)} is 11.2 % (相対変化). */
    public GrowthClaim<V> changingBy(Ratio change) {
        return with(new Change(change, Change.Meant.RELATIVE));
    }

    /**
     * A share or a rate changes by percentage points: 10 % by 12 is 22 % (ポイント変化).
     *
     * @throws org.ltvlab.problem.LtvProblem if it is neither
     */
    public GrowthClaim<V> changingByPoints(double points) {
        if (!isShare()) {
            throw mustHold("changingByPoints (ポイント変化) is for shares and rates")
                    .got(now)
                    .fix(".changingBy(percent(10))")
                    .problem();
        }
        return with(new Change(Ratio.percent(points), Change.Meant.POINTS));
    }

    private GrowthClaim<V> with(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new GrowthClaim<>(claim, now, more, churnPoints);
    }

    /** The change is said to come from churn that falls by so many points: tells which churn that implies (解約率の低下幅). */
    public GrowthClaim<V> throughChurnPoints(double points) {
        return new GrowthClaim<>(claim, now, changes, Optional.of(points));
    }

    private boolean isShare() {
        return now instanceof Ratio || now instanceof PeriodicRate;
    }

    private double end(double number, boolean asPoints, int direction) {
        double end = number;
        for (Change change : changes) {
            end = change.after(end, asPoints, direction);
        }
        return end;
    }

    private List<Way<V>> ways(Optional<Stated<V>> stated) {
        boolean open = isShare() && changes.stream().anyMatch(change -> change.meant() == Change.Meant.OPEN);
        List<Way<V>> ways = new ArrayList<>();
        ways.add(way(open ? new Phrase("変化は相対(%)", "relative change") : Way.AS_SAID, false));
        if (open) {
            ways.add(way(new Phrase("変化はポイント", "change in points"), true));
        } else if (changes.size() > 1 && changes.stream().noneMatch(change -> change.isPoints(false))) {
            ways.add(addedUp());
        }
        return isShare() ? new Sensible<>(now, stated).of(ways) : ways;
    }

    private Way<V> way(Phrase name, boolean asPoints) {
        return new Way<>(name, true, value(end(now.number(), asPoints, 0)), arithmetic(asPoints), Sentence.NONE);
    }

    /** No value where the quantity cannot have it: no span, count or frequency is negative. */
    private Optional<V> value(double number) {
        try {
            return Optional.of(now.of(number));
        } catch (LtvProblem impossible) {
            return Optional.empty();
        }
    }

    private Way<V> addedUp() {
        double sum = changes.stream()
                .mapToDouble(change -> change.printed().number())
                .sum();
        return new Way<>(
                new Phrase("変化率を足し合わせ", "with the changes added up"),
                false,
                value(now.number() * (1 + sum)),
                arithmetic(true),
                Sentence.of("続けて起こる変化は足さずに掛け合わせます。", "Changes that follow one another multiply, they do not add."));
    }

    private Sentence arithmetic(boolean asPoints) {
        StringBuilder told = new StringBuilder("{}");
        List<Object> values = new ArrayList<>(List.of(now));
        for (Change change : changes) {
            told.append(change.sign(asPoints));
            values.add(change.printed());
        }
        return new Sentence(Phrase.both(told.toString()), values);
    }

    /** What change the stated number needs, and which churn the printed and the needed change imply. */
    private List<Sentence> needed(Stated<V> stated) {
        boolean found = ways(Optional.of(stated)).stream()
                .anyMatch(way -> way.value().filter(widened(stated)::allows).isPresent());
        if (changes.isEmpty() || found) {
            return List.of();
        }
        double goal = Stated.like(stated.value(), now);
        if (!Double.isFinite(goal)) {
            return List.of();
        }
        if (changes.stream().allMatch(change -> change.meant() == Change.Meant.POINTS)) {
            return List.of(Sentence.of(
                    "{}になるには{}の変化が必要です。", "To reach {} it must change by {}.", stated, Points.of(goal - now.number())));
        }
        if (now.number() == 0) {
            return List.of(Sentence.of("0からの変化率はありません。何%変わっても0のままです。", "No change in percent leads away from 0."));
        }
        double needs = goal / now.number() - 1;
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of("{}になるには{}の変化が必要です。", "To reach {} it must change by {}.", stated, percent(needs)));
        implied(needs).ifPresent(told::add);
        return told;
    }

    /** The churn before, for a value that goes with 1 ÷ churn to grow by this much when churn falls by the points. */
    private Optional<Sentence> implied(double needs) {
        double growth = end(1, false, 0) - 1;
        if (churnPoints.isEmpty() || !(growth > 0) || !(needs > 0)) {
            return Optional.empty();
        }
        double fall = Math.abs(churnPoints.get()) / 100;
        double printed = fall * (1 + growth) / growth;
        double needed = fall * (1 + needs) / needs;
        return Optional.of(Sentence.of(
                "LTVが1÷解約率に比例するなら、{}の改善は解約率{}→{}、必要な{}は{}→{}のときです。",
                "If LTV goes with 1 ÷ churn, {} means churn {} to {}, and the {} that is needed means {} to {}.",
                percent(growth),
                percent(printed),
                percent(printed - fall),
                percent(needs),
                percent(needed),
                percent(needed - fall)));
    }

    private static Ratio percent(double number) {
        return new Ratio(Math.round(number * HUNDREDTHS) / HUNDREDTHS);
    }

    /** Wider by what the rounding of the printed numbers may do. */
    private Stated<V> widened(Stated<V> stated) {
        double size = Math.abs(now.number());
        double most = end(size + Stated.asTyped(now).half(), false, 1);
        double more = like(most, stated) - like(end(size, false, 0), stated);
        return new Stated<>(stated.value(), stated.half() + more);
    }

    /** A size in the unit of the stated number; a rate has no size above 100 %. */
    private double like(double size, Stated<V> stated) {
        double kept = Math.max(0, now instanceof PeriodicRate ? Math.min(1, size) : size);
        return Stated.like(now.of(kept), stated.value());
    }

    /** Two currencies are refused by what was typed, before anything is computed from it. */
    private void inOneCurrency(V stated) {
        if (!now.money().equals(stated.money())) {
            throw mustHold("stated (主張の数値) must have the currency (通貨) of the number that the claim starts from")
                    .got(now + " and " + stated)
                    .fix("bring both into one currency at a rate that you name")
                    .problem();
        }
    }

    @Override
    Verdict<V> against(Optional<Stated<V>> number) {
        number.map(Stated::value).ifPresent(this::inOneCurrency);
        return Verdict.of(
                claim,
                number.map(this::widened),
                ways(number),
                List.of(),
                number.map(this::needed).orElse(List.of()));
    }

    /** What the words alone give. */
    @Override
    public String toString() {
        return audit().toString();
    }
}
