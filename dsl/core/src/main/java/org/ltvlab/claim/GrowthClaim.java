package org.ltvlab.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ltvlab.formula.Phrase;
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
    private final List<Ratio> changes;
    private final Optional<Double> churnPoints;

    GrowthClaim(Claim claim, V now, List<Ratio> changes, Optional<Double> churnPoints) {
        this.claim = claim;
        this.now = now;
        this.changes = List.copyOf(changes);
        this.churnPoints = churnPoints;
    }

    /** It changes by so many percent, as printed; several changes work one after the other (変化率). */
    public GrowthClaim<V> changing(Ratio printed) {
        List<Ratio> more = new ArrayList<>(changes);
        more.add(printed);
        return new GrowthClaim<>(claim, now, more, churnPoints);
    }

    /** The change is said to come from churn that falls by so many points: tells which churn that implies (解約率の低下幅). */
    public GrowthClaim<V> throughChurnPoints(double points) {
        return new GrowthClaim<>(claim, now, changes, Optional.of(points));
    }

    private double factor(int direction) {
        return changes.stream()
                .mapToDouble(change ->
                        1 + change.number() + direction * Stated.asTyped(change).half())
                .reduce(1, (left, right) -> left * right);
    }

    private List<Way<V>> ways() {
        double sum = changes.stream().mapToDouble(Ratio::number).sum();
        V relative = now.of(now.number() * factor(0));
        boolean share = !changes.isEmpty() && (now instanceof Ratio || now instanceof PeriodicRate);
        List<Way<V>> ways = new ArrayList<>();
        Phrase name = share ? new Phrase("変化は相対(%)", "relative change") : Way.AS_SAID;
        ways.add(new Way<>(name, true, Optional.of(relative), arithmetic(" × "), Sentence.NONE));
        if (share) {
            Phrase points = new Phrase("変化はポイント", "change in points");
            ways.add(
                    new Way<>(points, true, Optional.of(now.of(now.number() + sum)), arithmetic(" + "), Sentence.NONE));
        } else if (changes.size() > 1) {
            ways.add(new Way<>(
                    new Phrase("変化率を足し合わせ", "with the changes added up"),
                    false,
                    Optional.of(now.of(now.number() * (1 + sum))),
                    arithmetic(" + "),
                    Sentence.of(
                            "続けて起こる変化は足さずに掛け合わせます。", "Changes that follow one another multiply, they do not add.")));
        }
        return ways;
    }

    private Sentence arithmetic(String sign) {
        StringBuilder told = new StringBuilder("{}");
        List<Object> values = new ArrayList<>(List.of(now));
        for (Ratio change : changes) {
            told.append(sign).append(sign.contains("×") ? "(1 + {})" : "{}");
            values.add(change);
        }
        return new Sentence(Phrase.both(told.toString()), values);
    }

    /** What change the stated number needs, and which churn the printed and the needed change imply. */
    private List<Sentence> needed(Stated<V> stated) {
        List<Sentence> told = new ArrayList<>();
        double needs = Stated.like(stated.value(), now) / now.number() - 1;
        if (!changes.isEmpty()
                && ways().stream()
                        .noneMatch(way ->
                                way.value().filter(widened(stated)::allows).isPresent())) {
            told.add(Sentence.of("{}になるには{}の変化が必要です。", "To reach {} it must change by {}.", stated, percent(needs)));
            implied(needs).ifPresent(told::add);
        }
        return told;
    }

    /** The churn before, for a value that goes with 1 ÷ churn to grow by this much when churn falls by the points. */
    private Optional<Sentence> implied(double needs) {
        double growth = factor(0) - 1;
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
        double most = (Math.abs(now.number()) + Stated.asTyped(now).half()) * factor(1);
        double more = Stated.like(now.of(most), stated.value())
                - Stated.like(now.of(Math.abs(now.number()) * factor(0)), stated.value());
        return new Stated<>(stated.value(), stated.half() + more);
    }

    @Override
    Verdict<V> against(Optional<Stated<V>> number) {
        return Verdict.of(
                claim,
                number.map(this::widened),
                ways(),
                List.of(),
                number.map(this::needed).orElse(List.of()));
    }

    /** What the words alone give. */
    @Override
    public String toString() {
        return audit().toString();
    }
}
