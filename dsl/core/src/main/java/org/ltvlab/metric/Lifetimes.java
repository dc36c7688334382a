package org.ltvlab.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Axis;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.LineView;
import org.ltvlab.view.Series;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;

/**
 * How long customers stay (継続期間), from how long each was observed and whether he has left.
 *
 * <p>The mean of the ended lifetimes alone is biased low, because long ones have not ended yet; the mean under constant
 * churn is the time observed of everybody ÷ the number who left, and Kaplan and Meier's curve needs no such assumption.
 *
 * <p>Source: E. L. Kaplan and P. Meier (1958), Nonparametric estimation from incomplete observations.
 */
public final class Lifetimes implements Shown {
    private final double[] lengths;
    private final boolean[] ended;
    private final Span unit;
    private final SurvivalCurve curve;

    private Lifetimes(double[] lengths, boolean[] ended, Span unit) {
        this.lengths = lengths;
        this.ended = ended;
        this.unit = unit;
        this.curve = SurvivalCurve.of(lengths, ended);
    }

    /**
     * The lifetimes of customers.
     *
     * @param lengths how long each was observed, in {@code unit}s
     * @param ended whether each has left; who has not is censored
     */
    static Lifetimes of(double[] lengths, boolean[] ended, Span unit) {
        for (double length : lengths) {
            if (!(length >= 0)) {
                throw LtvProblem.mustHold("lifetimes (継続期間) must not be negative or missing")
                        .got(length)
                        .problem();
            }
        }
        return new Lifetimes(lengths.clone(), ended.clone(), unit);
    }

    /** Customers observed. */
    public int customers() {
        return lengths.length;
    }

    /** Customers who are still there: their lifetimes have not ended (打ち切り). */
    public int stillActive() {
        return (int) IntStream.range(0, ended.length).filter(i -> !ended[i]).count();
    }

    /**
     * The mean of the ended lifetimes (解約済み顧客の平均); biased low while anybody is still active.
     *
     * @throws LtvProblem if nobody has left
     */
    public Span meanOfEnded() {
        needsEnded("meanOfEnded (解約済み顧客の平均)");
        double sum = IntStream.range(0, ended.length)
                .filter(i -> ended[i])
                .mapToDouble(i -> lengths[i])
                .sum();
        return span(sum / (customers() - stillActive()));
    }

    /**
     * The mean under constant churn: the time observed of everybody ÷ the number who left; 1 ÷ its churn.
     *
     * @throws LtvProblem if nobody has left
     */
    public Span mean() {
        needsEnded("mean (平均継続期間)");
        return span(Arrays.stream(lengths).sum() / (customers() - stillActive()));
    }

    /**
     * The area under Kaplan and Meier's curve up to a horizon: how long a customer stays within it (制限付き平均).
     *
     * @throws LtvProblem if the horizon is 0, or beyond the longest observation while customers are still there
     */
    public Span meanWithin(Span horizon) {
        double end = known("meanWithin (制限付き平均)", horizon);
        if (!(end > 0)) {
            throw LtvProblem.mustHold("meanWithin (制限付き平均) needs a horizon above 0")
                    .got(horizon)
                    .problem();
        }
        return span(curve.area(end));
    }

    /**
     * The share still there after so long, by Kaplan and Meier's curve: {@code S(t) = Π (1 − left ÷ at risk)} (継続率).
     *
     * @throws LtvProblem beyond the longest observation while customers are still there: nobody knows what became of them
     */
    public Ratio survival(Span after) {
        return new Ratio(curve.at(known("survival (継続率)", after)));
    }

    /**
     * Of those still there at one time, the share gone by another: {@code 1 − S(to) ÷ S(from)} (期間別の解約率); period by
     * period it shows where customers leave.
     *
     * @throws LtvProblem if {@code to} is not after {@code from}, nobody is left at {@code from}, or {@code to} lies beyond
     *     the longest observation
     */
    public Ratio hazard(Span from, Span to) {
        double before = survival(from).number();
        double after = survival(to).number();
        if (from.compareTo(to) >= 0 || before == 0) {
            throw LtvProblem.mustHold("hazard (期間別の解約率) needs a time with customers left, and a later one")
                    .got(from + " to " + to + ", " + new Ratio(before) + " left")
                    .fix(".hazard(months(5), months(6))")
                    .problem();
        }
        return new Ratio(1 - after / before);
    }

    /** The time in units, if the curve is known there. */
    private double known(String word, Span time) {
        double end = time.in(unit.grain()).number() / unit.number();
        if (!curve.knows(end)) {
            throw LtvProblem.mustHold(
                            word + " is undefined beyond the longest observation: customers are still there (打ち切り)")
                    .got(time)
                    .known("the longest is " + span(curve.longest()))
                    .problem();
        }
        return end;
    }

    private Span span(double units) {
        return unit.of(units * unit.number());
    }

    private void needsEnded(String word) {
        if (stillActive() == customers()) {
            throw LtvProblem.mustHold(word + " is undefined while nobody has left: there is no ended lifetime")
                    .got(customers() + " customers, " + stillActive() + " still active")
                    .fix("observe longer, or meanWithin(horizon)")
                    .problem();
        }
    }

    /** The estimates side by side, the biased one named so. */
    @Override
    public TableView view() {
        Language language = Language.current();
        boolean none = stillActive() == customers();
        Object undefined = MetricRow.undefined();
        double longest = curve.longest();
        List<List<@Nullable Object>> rows = List.of(
                List.of(
                        language.pick("解約済みだけの平均(過小)", "mean of the ended alone (too low)"),
                        none ? undefined : meanOfEnded()),
                List.of(language.pick("平均(解約率一定)", "mean under constant churn"), none ? undefined : mean()),
                List.of(
                        language.pick("観察期間内の平均(カプラン・マイヤー)", "mean within what was observed (Kaplan–Meier)"),
                        longest > 0 ? meanWithin(span(longest)) : undefined));
        return new TableView(
                Caption.of(toString()).n(customers()),
                List.of(TableView.Column.of("推定", "estimate"), TableView.Column.asWritten("継続期間", "lifespan")),
                rows);
    }

    /** Kaplan and Meier's curve: the share still there over time, in steps (継続率曲線). */
    public LineView chart() {
        Language language = Language.current();
        List<double[]> corners = curve.corners(unit.number());
        return LineView.of(
                Caption.of(toString())
                        .n(customers())
                        .note(language.pick(
                                "カプラン・マイヤー推定。継続中の顧客は打ち切り。", "Kaplan–Meier estimate; those still active are censored.")),
                new Axis(
                        language.pick(
                                "経過(" + unit.grain().name(language) + ")",
                                unit.grain().name(language) + "s observed"),
                        ValueFormat.number(0)),
                new Axis(language.pick("継続率", "share still there"), ValueFormat.percent(1)),
                corners.stream().map(corner -> corner[0]).toList(),
                List.of(Series.of(
                        language.pick("継続率", "share still there"),
                        corners.stream().mapToDouble(corner -> corner[1]).toArray())));
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                Language.current()
                        .pick(
                                "まだ続いている顧客の期間は途中までしか観察できていません。解約済みの顧客だけで平均すると短すぎます。",
                                "The lifetimes of those still active are known only in part; the mean of the ended ones alone"
                                        + " is too short."));
    }

    /** As {@code lifespan 20 months (500 customers, 380 still active: the mean of the ended alone, 7.1 months, is too low)}. */
    @Override
    public String toString() {
        Language language = Language.current();
        if (stillActive() == customers()) {
            return Formats.fill(
                    language.pick("継続期間: 計算不能(%,d人全員が継続中)", "lifespan: undefined (all %,d customers are still active)"),
                    customers());
        }
        String bias = stillActive() == 0
                ? ""
                : Formats.fill(
                        language.pick(
                                "、継続中%,d人:解約済みだけの平均 %s は過小",
                                ", %,d still active: the mean of the ended alone, %s, is too low"),
                        stillActive(),
                        meanOfEnded());
        return Formats.fill(
                language.pick("継続期間 %s(顧客%,d人%s)", "lifespan %s (%,d customers%s)"), mean(), customers(), bias);
    }
}
