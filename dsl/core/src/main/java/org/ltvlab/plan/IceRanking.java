package org.ltvlab.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Series;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;

/**
 * Initiatives ranked by ICE score (ICE優先順位): impact × confidence × ease, highest first. Equal scores share a rank and
 * the next rank is skipped (1, 2, 2, 4); they stay in the order in which they were given.
 *
 * @param ranked highest first
 * @param unscored those that lack a score and so have no rank
 */
public record IceRanking(List<Ranked> ranked, List<Initiative> unscored) implements Shown {
    private static final Phrase CONVENTION = new Phrase(
            "ICEスコア = 影響度 × 確信度 × 容易さ(各1〜10、積は1〜1,000)。Sells up の BtoB LTV 記事の定義で、平均ではありません。同点は同順位です。",
            "ICE score = impact × confidence × ease, each 1 to 10, so 1 to 1,000; the product, as in the article of Sells up"
                    + " on BtoB LTV, not the mean. Equal scores share a rank.");

    /**
     * An initiative with its rank.
     *
     * @param rank 1 for the highest score
     * @param best the best rank that it can have if any one score of any initiative is one off
     * @param worst the worst such rank
     * @param initiative the initiative
     */
    public record Ranked(int rank, int best, int worst, Initiative initiative) {
        /** As {@code 1. Onboarding review 240}. */
        @Override
        public String toString() {
            return rank + ". " + initiative.name() + " " + initiative.ice();
        }

        String range() {
            return best == worst ? String.valueOf(rank) : best + "–" + worst;
        }
    }

    public IceRanking {
        ranked = List.copyOf(ranked);
        unscored = List.copyOf(unscored);
    }

    static IceRanking of(Initiatives initiatives) {
        List<Initiative> scored = new ArrayList<>(
                initiatives.all().stream().filter(Initiative::isScored).toList());
        scored.sort(Comparator.comparingInt(Initiative::ice).reversed());
        Nudges nudges = new Nudges(scored);
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < scored.size(); i++) {
            ranked.add(new Ranked(nudges.rank(i), nudges.best(i), nudges.worst(i), scored.get(i)));
        }
        return new IceRanking(
                ranked,
                initiatives.all().stream().filter(one -> !one.isScored()).toList());
    }

    /** What score convention is used and where it comes from. */
    static String convention() {
        return CONVENTION.toString();
    }

    /** Which ranks change if one score is one off (感度). */
    public IceSensitivity sensitivity() {
        return new IceSensitivity(
                new Nudges(ranked.stream().map(Ranked::initiative).toList()).shifts());
    }

    /** One row each: rank, the three scores, ICE, and the ranks that it can have if one score is one off. */
    public TableView table() {
        Language language = Language.current();
        List<Column> heads = Stream.of(
                        language.pick("順位", "rank"),
                        language.pick("施策", "initiative"),
                        language.pick("レバーと変化", "lever and change"),
                        Criterion.IMPACT.toString(),
                        Criterion.CONFIDENCE.toString(),
                        Criterion.EASE.toString(),
                        "ICE",
                        language.pick("1点違うときの順位", "rank if one score is 1 off"))
                .map(Column::of)
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        ranked.forEach(one -> rows.add(row(one.rank(), one.initiative(), one.range())));
        unscored.forEach(one -> rows.add(row(null, one, "")));
        return new TableView(caption(), heads, rows);
    }

    private static List<@Nullable Object> row(@Nullable Integer rank, Initiative one, String range) {
        List<@Nullable Object> cells =
                new ArrayList<>(Arrays.asList(rank, one.name(), one.traits().aim()));
        for (Criterion criterion : Criterion.values()) {
            cells.add(one.score(criterion).isPresent() ? one.score(criterion).getAsInt() : null);
        }
        cells.add(rank == null ? null : one.ice());
        cells.add(range);
        return cells;
    }

    /** The scores as lying bars, the highest on top. */
    public BarView chart() {
        Language language = Language.current();
        return BarView.of(
                caption(),
                BarView.Orientation.HORIZONTAL,
                ranked.stream()
                        .map(one -> one.rank() + ". " + one.initiative().name())
                        .toList(),
                new Axis(language.pick("ICEスコア(1〜1,000)", "ICE score (1 to 1,000)"), ValueFormat.number(0)),
                List.of(Series.of(
                        "ICE",
                        ranked.stream()
                                .mapToDouble(one -> one.initiative().ice())
                                .toArray())));
    }

    private Caption caption() {
        return Caption.of(sentence().replaceAll("[.。]$", "")).note(convention());
    }

    /** What to do first and how firm that is, as one sentence or two. */
    public String sentence() {
        Language language = Language.current();
        if (ranked.isEmpty()) {
            return language.pick("ICEスコアのある施策はありません。", "No initiative has an ICE score yet.");
        }
        List<Ranked> first = ranked.stream().filter(one -> one.rank() == 1).toList();
        String names = first.stream()
                .map(one -> language.pick("「", "") + one.initiative().name() + language.pick("」", ""))
                .collect(joining(language.pick("と", ", ")));
        int ice = first.get(0).initiative().ice();
        String firm = firmness(first);
        return language.pick(
                "最優先は" + names + "(ICE " + ice + ")。" + firm, "First: " + names + " (ICE " + ice + "). " + firm);
    }

    private String firmness(List<Ranked> first) {
        Language language = Language.current();
        if (first.size() > 1) {
            return language.pick("同点です。", "They are tied.");
        }
        if (ranked.size() == 1) {
            return language.pick("比べる施策がありません。", "There is none to compare it with.");
        }
        return first.get(0).worst() == 1
                ? language.pick("どのスコアが1点違っても1位のままです。", "It stays first if any one score is 1 off.")
                : language.pick("スコアが1つ1点違うだけで1位でなくなりえます。", "It can lose first place if one score is 1 off.");
    }

    @Override
    public TableView view() {
        return table();
    }

    @Override
    public TextView explain() {
        return TextView.of(toString(), sentence(), sensitivity().toString(), convention());
    }

    /** As {@code ICE: 1. Onboarding review 240, 2. Bundle 210; without a score: Win-back mail}. */
    @Override
    public String toString() {
        Language language = Language.current();
        String order = ranked.stream().map(Ranked::toString).collect(joining(language.pick("、", ", ")));
        String lacking = unscored.stream().map(Initiative::name).collect(joining(language.pick("、", ", ")));
        return language.pick("ICE:", "ICE: ")
                + (ranked.isEmpty() ? language.pick("順位なし", "no ranks") : order)
                + (lacking.isEmpty() ? "" : language.pick("。スコアなし:", "; without a score: ") + lacking);
    }
}
