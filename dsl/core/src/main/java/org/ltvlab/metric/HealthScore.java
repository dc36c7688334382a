package org.ltvlab.metric;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * A customer health score (ヘルススコア): {@code Σ weight × score}, each score from 0 to 100, the weights 100 % together.
 *
 * <p>Example: {@code kpi().healthScore().part("usage", percent(60), 80).part("NPS", percent(40), 50).band("healthy", 70)
 * .band("watch", 40)} is 68, watch. No weights and no bands are standard: both are yours, and shown with the score.
 *
 * @param parts what it is made of
 * @param bands from the highest down
 */
public record HealthScore(List<Part> parts, List<Band> bands) implements Shown {
    private static final double MOST = 100;
    private static final double ROUNDING = 1e-9;
    private static final int FINEST = 9;

    /**
     * A part of the score.
     *
     * @param name such as usage
     * @param weight its share of the whole
     * @param score 0 to 100
     */
    public record Part(String name, Ratio weight, double score) {
        double points() {
            return weight.number() * score;
        }

        /** As {@code usage 60.0% × 80}. */
        @Override
        public String toString() {
            return Formats.fill("%s %s × %s", name, weight, plain(score));
        }
    }

    /**
     * A band of scores.
     *
     * @param name such as healthy
     * @param from the least score that belongs to it
     */
    public record Band(String name, double from) {
        /** As {@code healthy (70 and above)}. */
        @Override
        public String toString() {
            return Formats.fill(Language.current().pick("%s(%s以上)", "%s (%s and above)"), name, plain(from));
        }
    }

    public HealthScore {
        parts = List.copyOf(parts);
        bands = bands.stream()
                .sorted(Comparator.comparing(Band::from).reversed())
                .toList();
    }

    static HealthScore start() {
        return new HealthScore(List.of(), List.of());
    }

    /**
     * One more part (構成項目).
     *
     * @param weight above 0 %; all weights are 100 % together
     * @param score 0 to 100
     * @throws LtvProblem if the name is taken, the score lies outside, or the weights are more than 100 %
     */
    public HealthScore part(String name, Ratio weight, double score) {
        if (parts.stream().anyMatch(part -> part.name().equals(name))) {
            throw LtvProblem.mustHold("Every part of a health score (ヘルススコアの項目) must have a name of its own")
                    .got(name)
                    .problem();
        }
        if (!(score >= 0 && score <= MOST)) {
            throw LtvProblem.mustHold("A part of a health score (ヘルススコアの項目) must be scored from 0 to 100")
                    .got(name + " " + plain(score))
                    .problem();
        }
        if (!(weight.number() > 0 && weights() + weight.number() <= 1 + ROUNDING)) {
            throw LtvProblem.mustHold("The weights (重み) must lie above 0 % and be 100 % together")
                    .got(name + " " + weight + ", after " + new Ratio(weights()))
                    .problem();
        }
        return new HealthScore(
                Stream.concat(parts.stream(), Stream.of(new Part(name, weight, score)))
                        .toList(),
                bands);
    }

    /**
     * A band that begins at a score; what lies below all of them has no name (区分).
     *
     * @param from 0 to 100
     * @throws LtvProblem if it lies outside
     */
    public HealthScore band(String name, double from) {
        if (!(from >= 0 && from <= MOST)) {
            throw LtvProblem.mustHold("A band of a health score (ヘルススコアの区分) must begin at a score from 0 to 100")
                    .got(name + " " + from)
                    .problem();
        }
        return new HealthScore(
                parts,
                Stream.concat(bands.stream(), Stream.of(new Band(name, from))).toList());
    }

    private double weights() {
        return parts.stream().mapToDouble(part -> part.weight().number()).sum();
    }

    private boolean isWhole() {
        return Math.abs(weights() - 1) <= ROUNDING;
    }

    /**
     * The score, 0 to 100.
     *
     * @throws LtvProblem while the weights are less than 100 %
     */
    public double score() {
        if (!isWhole()) {
            throw LtvProblem.mustHold("healthScore (ヘルススコア) needs weights of 100 % together")
                    .given(parts.stream().map(Part::toString).collect(joining(", ")))
                    .fix(".part(\"...\", percent(" + plain(100 * (1 - weights())) + "), 50)")
                    .problem();
        }
        return parts.stream().mapToDouble(Part::points).sum();
    }

    /** The highest band that it reaches; empty below all of them. */
    public Optional<Band> reached() {
        return reached(score());
    }

    private Optional<Band> reached(double score) {
        return bands.stream().filter(band -> score >= band.from() - ROUNDING).findFirst();
    }

    /** One row a part: weight, score, points; then the whole. */
    @Override
    public TableView view() {
        Language language = Language.current();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        parts.forEach(part -> rows.add(Arrays.asList(part.name(), part.weight(), part.score(), part.points())));
        rows.add(Arrays.asList(
                language.pick("合計", "whole"), new Ratio(weights()), null, isWhole() ? cell() : MetricRow.undefined()));
        return new TableView(
                Caption.of(toString()).note(validate()),
                List.of(
                        TableView.Column.of("項目", "part"),
                        TableView.Column.of("重み", "weight"),
                        TableView.Column.of("スコア", "score"),
                        TableView.Column.of("寄与", "points")),
                rows);
    }

    private static String validate() {
        return Language.current()
                .pick(
                        "重みと区分に標準はありません。実際の解約と突き合わせて確かめてください(区分別の解約率、AUC)。",
                        "No weights and no bands are standard: check them against the churn that follows (churn by band, AUC).");
    }

    @Override
    public TextView explain() {
        String sum = parts.stream().map(Part::toString).collect(joining(" + "));
        String limits = bands.stream()
                .map(Band::toString)
                .collect(joining(Language.current().pick("、", ", ")));
        return new TextView(Stream.of(toString(), sum, limits, validate())
                .filter(text -> !text.isEmpty())
                .toList());
    }

    private static String plain(double number) {
        return Formats.current().number(number, number == Math.rint(number) ? 0 : 1);
    }

    /** The digits that it takes not to be printed as the least score of a band that it falls short of. */
    private int digits() {
        double score = score();
        int digits = score == Math.rint(score) ? 0 : 1;
        while (digits < FINEST && !reached(rounded(score, digits)).equals(reached())) {
            digits++;
        }
        return digits;
    }

    private static double rounded(double score, int digits) {
        return BigDecimal.valueOf(score).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }

    private String written() {
        return Formats.current().number(score(), digits());
    }

    /** A number that is printed with one digit, where that is enough. */
    private Object cell() {
        return digits() > 1 ? written() : score();
    }

    /** As {@code health score 68 of 100: watch (40 and above)}. */
    @Override
    public String toString() {
        Language language = Language.current();
        if (!isWhole()) {
            return Formats.fill(
                    language.pick("ヘルススコア: 計算不能(重みの合計 %s)", "health score: undefined (weights of %s)"),
                    new Ratio(weights()));
        }
        String band = reached()
                .map(Band::toString)
                .orElseGet(() -> bands.isEmpty() ? "" : language.pick("どの区分にも届きません", "below every band"));
        return Formats.fill(language.pick("ヘルススコア %s(100点満点)", "health score %s of 100"), written())
                + (band.isEmpty() ? "" : language.pick(":", ": ") + band);
    }
}
