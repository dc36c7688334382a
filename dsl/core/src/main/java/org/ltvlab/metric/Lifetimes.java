package org.ltvlab.metric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

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

    private Lifetimes(double[] lengths, boolean[] ended, Span unit) {
        this.lengths = lengths;
        this.ended = ended;
        this.unit = unit;
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
     * @param horizon at most the longest observation
     */
    public Span meanWithin(Span horizon) {
        double end = horizon.in(unit.grain()).number() / unit.number();
        double longest = Arrays.stream(lengths).max().orElse(0);
        if (!(end > 0 && end <= longest)) {
            throw LtvProblem.mustHold("meanWithin (制限付き平均) needs a horizon up to the longest observation")
                    .got(horizon)
                    .known("the longest is " + span(longest))
                    .problem();
        }
        double area = 0;
        double share = 1;
        double from = 0;
        for (double time : endings()) {
            if (time >= end) {
                break;
            }
            area += share * (time - from);
            share *= kept(time);
            from = time;
        }
        return span(area + share * (end - from));
    }

    /** The share still there after so long: {@code S(t) = Π (1 − left ÷ at risk)} (継続率). */
    public Ratio survival(Span after) {
        double end = after.in(unit.grain()).number() / unit.number();
        double share = 1;
        for (double time : endings()) {
            share = time <= end ? share * kept(time) : share;
        }
        return new Ratio(share);
    }

    private double[] endings() {
        return IntStream.range(0, ended.length)
                .filter(i -> ended[i])
                .mapToDouble(i -> lengths[i])
                .sorted()
                .distinct()
                .toArray();
    }

    /** The share of those at risk at a time who do not leave at it. */
    private double kept(double time) {
        long atRisk = Arrays.stream(lengths).filter(length -> length >= time).count();
        long left = IntStream.range(0, ended.length)
                .filter(i -> ended[i] && lengths[i] == time)
                .count();
        return 1 - (double) left / atRisk;
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
        double longest = Arrays.stream(lengths).max().orElse(0);
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
                    language.pick("継続期間: 未定義(%,d人全員が継続中)", "lifespan: undefined (all %,d customers are still active)"),
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
