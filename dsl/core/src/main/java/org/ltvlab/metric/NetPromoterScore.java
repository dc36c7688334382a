package org.ltvlab.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.stat.Interval;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * NPS (推奨者正味比率): the share of promoters (9–10) less that of detractors (0–6), in points from -100 to 100.
 *
 * <p>Its variance is {@code (p + d − (p − d)²) ÷ n}; the interval is the normal one. Source: B. Rocks (2016), Interval
 * estimation for the "Net Promoter Score", The American Statistician 70.
 *
 * @param promoters answers of 9 or 10
 * @param passives answers of 7 or 8
 * @param detractors answers of 0 to 6
 */
public record NetPromoterScore(long promoters, long passives, long detractors) implements Shown {
    private static final double LEVEL = 0.95;
    private static final double POINTS = 100;

    static NetPromoterScore of(long promoters, long passives, long detractors) {
        if (promoters < 0 || passives < 0 || detractors < 0) {
            throw LtvProblem.mustHold("nps (NPS) counts answers, none of them negative")
                    .got(promoters + ", " + passives + ", " + detractors)
                    .problem();
        }
        return new NetPromoterScore(promoters, passives, detractors);
    }

    /** Answers in all, n. */
    public long answers() {
        return promoters + passives + detractors;
    }

    /** Whether anybody answered. */
    public boolean isDefined() {
        return answers() > 0;
    }

    /**
     * The score in points, -100 to 100.
     *
     * @throws LtvProblem without answers
     */
    public double points() {
        if (!isDefined()) {
            throw LtvProblem.mustHold("nps (NPS) is undefined without answers (回答なし)")
                    .got("0 answers")
                    .problem();
        }
        return POINTS * (promoters - detractors) / answers();
    }

    /** Its interval in points, such as at 0.95 (信頼区間). */
    public Interval interval(double level) {
        double net = points() / POINTS;
        double n = answers();
        double variance = Math.max(0, ((promoters + detractors) / n - net * net) / n);
        return Interval.normal(net * POINTS, Math.sqrt(variance) * POINTS, level)
                .between(-POINTS, POINTS);
    }

    /** The three groups with their shares. */
    @Override
    public TableView view() {
        Language language = Language.current();
        return new TableView(
                Caption.of(toString()).n(answers()),
                List.of(
                        TableView.Column.of("回答", "answers"),
                        TableView.Column.of("n"),
                        TableView.Column.of("割合", "share")),
                List.of(
                        row(language.pick("推奨者(9–10)", "promoters (9–10)"), promoters),
                        row(language.pick("中立者(7–8)", "passives (7–8)"), passives),
                        row(language.pick("批判者(0–6)", "detractors (0–6)"), detractors)));
    }

    private List<@Nullable Object> row(String name, long count) {
        Object share = isDefined() ? Ratio.of((double) count, (double) answers()) : MetricRow.undefined();
        return List.of(name, count, share);
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                Language.current()
                        .pick(
                                "NPS = 推奨者の割合 − 批判者の割合(-100〜100)。中立者は分母にだけ入ります。",
                                "NPS = share of promoters − share of detractors, -100 to 100; passives are only in the"
                                        + " denominator."));
    }

    /** As {@code NPS 32.0 (n = 100, 95% interval 14.7–49.3 points)}. */
    @Override
    public String toString() {
        Language language = Language.current();
        if (!isDefined()) {
            return language.pick("NPS: 計算不能(回答なし)", "NPS: undefined (no answers)");
        }
        return Formats.fill(
                language.pick("NPS %.1f(n = %,d、95%%信頼区間 %s)", "NPS %.1f (n = %,d, 95%% interval %s)"),
                points(),
                answers(),
                interval(LEVEL));
    }
}
