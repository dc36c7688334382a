package org.ltvlab.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.ltvlab.data.Transactions;
import org.ltvlab.formula.Phrase;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Axis;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.HistogramView;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;
import org.ltvlab.view.View;

/**
 * Days between successive orders of the same customer (購入間隔), over all customers with two or more.
 *
 * <p>Only gaps that ended are seen; the ones still open are longer, so mean and median are on the low side.
 */
public final class DaysBetweenOrders implements Shown {
    private static final int CLASSES = 30;
    private static final double BODY = 0.97;
    private static final int[] WIDTHS = {1, 7, 14, 30, 60, 90, 180, 365};

    private final Transactions orders;
    private final long[] gaps;
    private final long n;

    /** @param gaps how often each gap occurs, by days */
    DaysBetweenOrders(Transactions orders, long[] gaps) {
        this.orders = orders;
        this.gaps = gaps.clone();
        this.n = LongStream.of(gaps).sum();
    }

    /** How many gaps there are: orders less customers. */
    public long count() {
        return n;
    }

    /**
     * The mean in days (平均).
     *
     * @throws LtvProblem if no customer ordered twice
     */
    public Span mean() {
        defined("mean");
        long days = 0;
        for (int gap = 0; gap < gaps.length; gap++) {
            days = Math.addExact(days, Math.multiplyExact(gap, gaps[gap]));
        }
        return Span.days((double) days / n);
    }

    /**
     * The median in days (中央値); of an even number of gaps the middle between the two middle ones.
     *
     * @throws LtvProblem if no customer ordered twice
     */
    public Span median() {
        defined("median");
        return Span.days((at((n - 1) / 2) + at(n / 2)) / 2.0);
    }

    /** The gap at a place when all are sorted, from 0. */
    private int at(long place) {
        int gap = 0;
        for (long seen = gaps[0]; seen <= place; seen += gaps[gap]) {
            gap++;
        }
        return gap;
    }

    private void defined(String word) {
        if (n == 0) {
            throw LtvProblem.mustHold(
                            word + " of daysBetweenOrders (購入間隔) is undefined without a customer who ordered twice")
                    .got(Formats.fill("%,d orders of %,d customers", orders.orders(), orders.customers()))
                    .problem();
        }
    }

    /**
     * How the gaps are distributed, in at most 30 classes of 1, 7, 14, 30 … days; the longest gaps, 3 % at most, may
     * share an open last class, so that they do not press all others into a few bars.
     *
     * @throws LtvProblem if no customer ordered twice
     */
    public HistogramView histogram() {
        defined("histogram");
        int width = width();
        int longest = (gaps.length - 1) / width;
        int last = Math.min(longest, body() / width + 1);
        long[] counts = new long[last + 1];
        for (int gap = 0; gap < gaps.length; gap++) {
            counts[Math.min(gap / width, last)] += gaps[gap];
        }
        List<Double> edges = new ArrayList<>();
        for (int edge = 0; edge <= counts.length; edge++) {
            edges.add((double) edge * width);
        }
        String open = longest > last ? open(last * width) : "";
        Language language = Language.current();
        return new HistogramView(
                caption(),
                alt(counts, width, open),
                new Axis(language.pick("購入間隔(日)", "Days between orders") + open, ValueFormat.number(0)),
                edges,
                LongStream.of(counts).boxed().toList());
    }

    private static String open(int from) {
        return Formats.fill(
                Language.current().pick("、右端は%,d日以上をまとめた階級", "; the last class holds all gaps of %,d days or more"),
                from);
    }

    /** The gap that at most 3 % of all are longer than. */
    private int body() {
        return at((long) Math.ceil(BODY * n) - 1);
    }

    /** The narrowest classes that show nearly all gaps each in its own class. */
    private int width() {
        int body = body();
        int width = 0;
        for (int candidate : WIDTHS) {
            if (width == 0 || body / width >= CLASSES) {
                width = candidate;
            }
        }
        return width;
    }

    private String alt(long[] counts, int width, String open) {
        int top = 0;
        for (int i = 1; i < counts.length; i++) {
            top = counts[i] > counts[top] ? i : top;
        }
        return Formats.fill(
                Language.current()
                        .pick(
                                "ヒストグラム(%d日刻み)。最も多いのは%d日以上%d日未満(%s)。中央値 %s、平均 %s、最長 %d日%s。",
                                "Histogram in classes of %d days. Most gaps are %d to under %d days (%s); median %s, mean %s,"
                                        + " longest %d days%s."),
                width,
                top * width,
                (top + 1) * width,
                Ratio.of((double) counts[top], (double) n),
                median(),
                mean(),
                gaps.length - 1,
                open);
    }

    private Caption caption() {
        return Caption.of(Language.current().pick("購入間隔の分布", "Days between orders"))
                .source(orders.source())
                .n(n)
                .note(definition().toString());
    }

    private static Phrase definition() {
        return new Phrase(
                "同じ顧客の続けて2回の注文の間の日数。終わっていない間隔は含まないため、短めに出ます。",
                "Days between successive orders of a customer; gaps still open are not seen, so it is on the low side.");
    }

    List<MetricRow> rows() {
        return List.of(
                MetricRow.of(
                        new Phrase("平均購入間隔", "Mean days between orders"),
                        n == 0 ? MetricRow.undefined() : mean(),
                        n,
                        definition()),
                MetricRow.of(
                        new Phrase("購入間隔の中央値", "Median days between orders"),
                        n == 0 ? MetricRow.undefined() : median(),
                        n,
                        definition()));
    }

    /** The histogram, or the sentence that there is none. */
    @Override
    public View view() {
        return n == 0 ? TextView.of(toString()) : histogram();
    }

    @Override
    public TextView explain() {
        return TextView.of(toString(), definition().toString(), orders.choices());
    }

    @Override
    public String toString() {
        Language language = Language.current();
        if (n == 0) {
            return language.pick("購入間隔: 計算不能(2回以上注文した顧客なし)", "Days between orders: undefined (nobody ordered twice)");
        }
        return Formats.fill(
                language.pick("購入間隔: 中央値 %s、平均 %s(n=%,d)", "Days between orders: median %s, mean %s (n=%,d)"),
                median(),
                mean(),
                n);
    }
}
