package org.ltvlab.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Axis;
import org.ltvlab.view.BarView;
import org.ltvlab.view.Formats;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.NamedParts;
import org.ltvlab.view.Series;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;

/** Customers by segment: who they are, how many, what they bring (RFMセグメント). */
public final class RfmSegments implements Shown, NamedParts {
    private final RfmScores scores;
    private final Segmentation segmentation;
    private final List<Total> totals;

    /** The rows of one segment and their sums. */
    @SuppressWarnings("ArrayRecordComponent") // rows on purpose; never compared
    private record Total(String name, int[] rows, long recency, long orders, long amount) {
        int customers() {
            return rows.length;
        }
    }

    RfmSegments(RfmScores scores, Segmentation segmentation) {
        this.scores = scores;
        this.segmentation = segmentation;
        this.totals = segmentation.names().stream()
                .map(name -> total(name, scores, rows(name, scores.scored(), segmentation)))
                .toList();
    }

    private static int[] rows(String name, Scored scored, Segmentation segmentation) {
        return IntStream.range(0, scored.size())
                .filter(row -> segmentation
                        .nameOf(
                                scored.score(RfmAxis.RECENCY, row),
                                scored.score(RfmAxis.FREQUENCY, row),
                                scored.score(RfmAxis.MONETARY, row))
                        .equals(name))
                .toArray();
    }

    private static Total total(String name, RfmScores scores, int[] rows) {
        return new Total(
                name,
                rows,
                sum(scores, RfmAxis.RECENCY, rows),
                sum(scores, RfmAxis.FREQUENCY, rows),
                sum(scores, RfmAxis.MONETARY, rows));
    }

    private static long sum(RfmScores scores, RfmAxis axis, int[] rows) {
        return Arrays.stream(rows)
                .mapToLong(row -> scores.scored().value(axis, row))
                .reduce(0, Math::addExact);
    }

    /**
     * The customers of one segment, most revenue first.
     *
     * @throws LtvProblem if there is no such segment
     */
    public RfmCustomers only(String segment) {
        return totals.stream()
                .filter(total -> total.name().equals(segment))
                .findFirst()
                .map(total -> new RfmCustomers(scores, segment, total.rows()))
                .orElseThrow(() -> LtvProblem.mustHold("only (セグメント) must name one of the segments")
                        .got("\"" + segment + "\"")
                        .known(segmentation.names(), segment)
                        .fix(".only(\"" + segmentation.names().get(0) + "\")")
                        .problem());
    }

    /** The scores behind the segments. */
    public RfmScores scores() {
        return scores;
    }

    /** The segments, for {@link #only}. */
    @Override
    public List<String> names() {
        return segmentation.names();
    }

    /** The segments' definitions. */
    public Segmentation definitions() {
        return segmentation;
    }

    /** How many customers there are by recency and frequency score. */
    public HeatMapView heatmap() {
        return scores.heatmap();
    }

    /** Each segment's share of the customers beside its share of the revenue. */
    public BarView chart() {
        Language language = Language.current();
        Total all = all();
        List<@Nullable Double> customers = new ArrayList<>();
        List<@Nullable Double> revenue = new ArrayList<>();
        for (Total total : totals) {
            customers.add((double) total.customers() / all.customers());
            revenue.add(all.amount() > 0 ? (double) total.amount() / all.amount() : null);
        }
        String alt = language.pick(
                        "横棒グラフ。セグメントごとの顧客数と売上の構成比。", "Horizontal bars: share of customers and of revenue by segment. ")
                + totals.stream().map(total -> sentence(total, all)).collect(Collectors.joining(" "));
        return new BarView(
                scores.caption(language.pick("セグメント別 顧客数と売上の構成比", "Share of customers and revenue by segment")),
                alt,
                BarView.Orientation.HORIZONTAL,
                segmentation.names(),
                new Axis(language.pick("構成比", "Share"), ValueFormat.percent(1)),
                List.of(
                        new Series(language.pick("顧客数", "Customers"), customers),
                        new Series(language.pick("売上", "Revenue"), revenue)));
    }

    private static String sentence(Total total, Total all) {
        Language language = Language.current();
        String revenue = all.amount() > 0
                ? Formats.current().text(Ratio.of((double) total.amount(), (double) all.amount()))
                : "–";
        return Formats.fill(
                language.pick("%s: 顧客の%s、売上の%s。", "%s: %s of customers, %s of revenue."),
                total.name(),
                Ratio.of(total.customers(), all.customers()),
                revenue);
    }

    private Total all() {
        String name = Language.current().pick("合計", "Total");
        return total(name, scores, IntStream.range(0, scores.scored().size()).toArray());
    }

    /** One row per segment and their total. */
    @Override
    public TableView view() {
        Language language = Language.current();
        Total all = all();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Total total : totals) {
            rows.add(row(total, all));
        }
        rows.add(row(all, all));
        return new TableView(
                scores.caption(language.pick("RFMセグメント", "RFM segments")),
                List.of(
                        Column.of(language.pick("セグメント", "Segment")),
                        Column.of(language.pick("顧客数", "Customers")),
                        Column.of(language.pick("顧客構成比", "Share of customers")),
                        Column.of(language.pick("売上", "Revenue")),
                        Column.of(language.pick("売上構成比", "Share of revenue")),
                        Column.of(language.pick("平均経過日数", "Mean days since last order")),
                        Column.of(language.pick("平均注文回数", "Mean orders")),
                        Column.of(language.pick("平均購入単価", "Average order value"))),
                rows);
    }

    private List<@Nullable Object> row(Total total, Total all) {
        List<@Nullable Object> row = new ArrayList<>();
        Money revenue = Money.ofMinor(total.amount(), scores.currency());
        boolean some = total.customers() > 0;
        row.add(total.name());
        row.add((long) total.customers());
        row.add(Ratio.of(total.customers(), all.customers()));
        row.add(revenue);
        row.add(all.amount() > 0 ? Ratio.of((double) total.amount(), (double) all.amount()) : null);
        row.add(some ? (Double) ((double) total.recency() / total.customers()) : null);
        row.add(some ? (Double) ((double) total.orders() / total.customers()) : null);
        row.add(some ? revenue.dividedBy((double) total.orders()) : null);
        return row;
    }

    @Override
    public TextView explain() {
        return TextView.of(
                toString(),
                segmentation.toString(),
                segmentation.explain().paragraphs().get(1),
                scores.view().caption().note());
    }

    @Override
    public String toString() {
        String sizes = totals.stream()
                .map(total -> Formats.fill("%s %,d", total.name(), total.customers()))
                .collect(Collectors.joining(", "));
        return Formats.fill(
                Language.current().pick("RFMセグメント: 顧客%,d人、基準日 %s: %s", "RFM segments: %,d customers, as of %s: %s"),
                scores.scored().size(),
                scores.asOf(),
                sizes);
    }
}
