package org.ltvlab.rfm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ltvlab.data.Transactions;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.HeatMapView;
import org.ltvlab.view.Series;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;
import org.ltvlab.view.ValueFormat;

/** Customers with their scores of recency, frequency and monetary, 1 to 5, 5 best (RFMスコア). */
public final class RfmScores implements Shown {
    private final Transactions orders;
    private final LocalDate asOf;
    private final Scoring scoring;
    private final Scored scored;

    RfmScores(Transactions orders, LocalDate asOf, Scoring scoring, Scored scored) {
        this.orders = orders;
        this.asOf = asOf;
        this.scoring = scoring;
        this.scored = scored;
    }

    /**
     * Gives every customer the first segment that matches.
     *
     * @throws org.ltvlab.problem.LtvProblem if a cell has no name or a segment no cell
     */
    public RfmSegments segmentedBy(Segment... segments) {
        return segmentedBy(Segmentation.of(segments));
    }

    /** Gives every customer the segment of a ready segmentation, such as {@code standardSegments()}. */
    public RfmSegments segmentedBy(Segmentation segmentation) {
        return new RfmSegments(this, segmentation);
    }

    /** Everybody, most revenue first. */
    public RfmCustomers customers() {
        int[] rows = IntStream.range(0, scored.size()).toArray();
        return new RfmCustomers(this, Language.current().pick("全顧客", "all customers"), rows);
    }

    /** How many customers there are by recency score (down, 5 first) and frequency score (across). */
    public HeatMapView heatmap() {
        Language language = Language.current();
        long[][] count = counts();
        List<Series> rows = new ArrayList<>();
        for (int r = Scored.BEST; r >= 1; r--) {
            double[] cells = new double[Scored.BEST];
            for (int f = 1; f <= Scored.BEST; f++) {
                cells[f - 1] = count[r][f];
            }
            rows.add(Series.of("R" + r, cells));
        }
        return new HeatMapView(
                caption(language.pick("R × F の顧客数", "Customers by recency and frequency")),
                message(count),
                language.pick("F(購買頻度)スコア", "Frequency score"),
                List.of("F1", "F2", "F3", "F4", "F5"),
                language.pick("R(最終購買日)スコア", "Recency score"),
                rows,
                ValueFormat.number(0));
    }

    /** Customers by recency and frequency score; row and column 0 stay empty. */
    private long[][] counts() {
        long[][] count = new long[Scored.BEST + 1][Scored.BEST + 1];
        for (int row = 0; row < scored.size(); row++) {
            count[scored.score(RfmAxis.RECENCY, row)][scored.score(RfmAxis.FREQUENCY, row)]++;
        }
        return count;
    }

    private String message(long[][] count) {
        int cells = count.length * count.length;
        int most = IntStream.range(0, cells)
                .boxed()
                .max(Comparator.comparingLong(cell -> count[cell / count.length][cell % count.length]))
                .orElseThrow();
        int r = most / count.length;
        int f = most % count.length;
        return Formats.fill(
                Language.current()
                        .pick(
                                "ヒートマップ。行はRスコア5〜1、列はFスコア1〜5、値は顧客数。最多は R%d F%d の%,d人(%s)。",
                                "Heat map: rows are recency scores 5 to 1, columns frequency scores 1 to 5, cells are customers."
                                        + " Most are in R%d F%d: %,d (%s)."),
                r,
                f,
                count[r][f],
                Ratio.of((double) count[r][f], scored.size()));
    }

    /** What each score means: the values found in it and how many customers have it. */
    @Override
    public TableView view() {
        Language language = Language.current();
        String customers = language.pick("顧客数", "Customers");
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(language.pick("スコア", "Score")));
        for (RfmAxis axis : RfmAxis.values()) {
            columns.add(Column.of(axis.letter() + ": " + axis.label()));
            columns.add(Column.of(axis.letter() + ": " + customers));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int score = Scored.BEST; score >= 1; score--) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add((long) score);
            for (RfmAxis axis : RfmAxis.values()) {
                int[] found = scored.rows(axis, score);
                row.add(range(axis, found));
                row.add((long) found.length);
            }
            rows.add(row);
        }
        return new TableView(caption(language.pick("RFMスコアの意味", "What the RFM scores mean")), columns, rows);
    }

    private @Nullable String range(RfmAxis axis, int[] rows) {
        if (rows.length == 0) {
            return null;
        }
        long low = Arrays.stream(rows)
                .mapToLong(row -> scored.value(axis, row))
                .min()
                .orElseThrow();
        long high = Arrays.stream(rows)
                .mapToLong(row -> scored.value(axis, row))
                .max()
                .orElseThrow();
        String least = axis.text(low, currency());
        return low == high ? least : least + "–" + axis.text(high, currency());
    }

    Scored scored() {
        return scored;
    }

    LocalDate asOf() {
        return asOf;
    }

    Currency currency() {
        return orders.currency();
    }

    String customerId(int row) {
        return orders.customerId(scored.customer()[row]);
    }

    Caption caption(String title) {
        return Caption.of(title).source(orders.source()).n(scored.size()).note(note());
    }

    private String note() {
        Language language = Language.current();
        String what = Formats.fill(
                language.pick(
                        "基準日 %s。R = 基準日までの経過日数、F = 注文回数、M = 購入金額の合計。%s。5が最良、同じ値は同じスコア。",
                        "As of %s. Recency = days from the last order, frequency = orders, monetary = their sum; %s. 5 is"
                                + " best; equal values get equal scores."),
                asOf,
                scoring);
        return what + unusedScores() + outsideTheData();
    }

    private String unusedScores() {
        StringBuilder text = new StringBuilder();
        for (RfmAxis axis : RfmAxis.values()) {
            List<String> unused = IntStream.rangeClosed(1, Scored.BEST)
                    .filter(score -> scored.rows(axis, score).length == 0)
                    .mapToObj(Integer::toString)
                    .toList();
            if (!unused.isEmpty()) {
                text.append(Formats.fill(
                        Language.current().pick(" %sのスコア%sに該当する顧客はいません。", " No customer has %s score %s."),
                        axis.letter(),
                        String.join(", ", unused)));
            }
        }
        return text.toString();
    }

    private String outsideTheData() {
        Language language = Language.current();
        long later = orders.orders()
                - Arrays.stream(scored.value()[RfmAxis.FREQUENCY.column()]).sum();
        if (later > 0) {
            return Formats.fill(
                    language.pick(" 基準日より後の注文%,d件は数えていません。", " %,d orders after that day are not counted."), later);
        }
        return asOf.isAfter(orders.lastDate())
                ? Formats.fill(
                        language.pick(
                                " データは%sまで。その後の日は購入なしとして数えています。",
                                " The data ends on %s; the days after it count as days without an order."),
                        orders.lastDate())
                : "";
    }

    @Override
    public TextView explain() {
        return TextView.of(toString(), note(), orders.choices());
    }

    @Override
    public String toString() {
        return Formats.fill(
                Language.current().pick("RFMスコア: 顧客%,d人、基準日 %s、%s", "RFM scores: %,d customers, as of %s, %s"),
                scored.size(),
                asOf,
                scoring);
    }
}
