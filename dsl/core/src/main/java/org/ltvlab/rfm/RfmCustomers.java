package org.ltvlab.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;

/** Customers of an RFM analysis, most revenue first; equal revenue by their identifier (顧客リスト). */
public final class RfmCustomers implements Shown {
    private static final int SHOWN = 20;

    private final RfmScores scores;
    private final String name;
    private final int[] rows;

    RfmCustomers(RfmScores scores, String name, int[] rows) {
        this.scores = scores;
        this.name = name;
        this.rows = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer row) -> -scores.scored().value(RfmAxis.MONETARY, row)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** How many they are. */
    public int size() {
        return rows.length;
    }

    /** Their identifiers, most revenue first. */
    public List<String> ids() {
        return Arrays.stream(rows).mapToObj(scores::customerId).toList();
    }

    /** Their revenue until the day of the analysis. */
    public Money revenue() {
        long minor = Arrays.stream(rows)
                .mapToLong(row -> scores.scored().value(RfmAxis.MONETARY, row))
                .reduce(0, Math::addExact);
        return Money.ofMinor(minor, scores.currency());
    }

    /**
     * The fewest orders that any of them placed until the day of the analysis (最も少ない注文回数).
     *
     * <p>A score says how a customer stands among the others; this says what the customers of a segment have in common.
     *
     * @return 1 or more
     * @throws LtvProblem if they are nobody
     */
    public long fewestOrders() {
        return Arrays.stream(rows)
                .mapToLong(row -> scores.scored().value(RfmAxis.FREQUENCY, row))
                .min()
                .orElseThrow(() -> LtvProblem.mustHold("fewestOrders (最も少ない注文回数) needs at least one customer")
                        .got(toString())
                        .problem());
    }

    /**
     * Those of them who have not ordered for longer than a span: {@code days from the last order to asOf > silence}
     * (注文が途絶えた顧客).
     *
     * <p>A low recency score alone is no sign that a customer leaves: where most share the day of their last order, or
     * all order every few weeks, customers who ordered yesterday can have one. Example, longer than twice the usual gap:
     * {@code segments.only("At risk").silentFor(days(60))}.
     *
     * @param silence such as {@code days(60)}; a month counts as 365.25 ÷ 12 days
     */
    public RfmCustomers silentFor(Span silence) {
        double days = silence.in(Grain.DAY).number();
        int[] silent = Arrays.stream(rows)
                .filter(row -> scores.scored().value(RfmAxis.RECENCY, row) > days)
                .toArray();
        String narrower = Language.current().pick("%s(%sを超えて注文なし)", "%s without an order for more than %s");
        return new RfmCustomers(scores, Formats.fill(narrower, name, silence), silent);
    }

    /**
     * The first so many of them.
     *
     * @throws LtvProblem if {@code n} is not positive
     */
    public TableView top(int n) {
        if (n < 1) {
            throw LtvProblem.mustHold("top (上位) must be at least 1")
                    .got(n)
                    .fix(".top(10)")
                    .problem();
        }
        Language language = Language.current();
        int shown = Math.min(n, rows.length);
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            lines.add(line(rows[i]));
        }
        String title = shown < rows.length
                ? Formats.fill(
                        language.pick("%s(売上上位%,d人 / %,d人)", "%s (first %,d of %,d by revenue)"),
                        name,
                        shown,
                        rows.length)
                : Formats.fill(language.pick("%s(%,d人)", "%s (%,d)"), name, rows.length);
        return new TableView(scores.caption(title).n(rows.length), columns(), lines);
    }

    private static List<Column> columns() {
        Language language = Language.current();
        return List.of(
                Column.of(language.pick("顧客ID", "Customer")),
                Column.of("R"),
                Column.of("F"),
                Column.of("M"),
                Column.of(language.pick("最終購買日", "Last order")),
                Column.of(RfmAxis.RECENCY.label()),
                Column.of(RfmAxis.FREQUENCY.label()),
                Column.of(RfmAxis.MONETARY.label()));
    }

    private List<@Nullable Object> line(int row) {
        Scored scored = scores.scored();
        long days = scored.value(RfmAxis.RECENCY, row);
        List<@Nullable Object> line = new ArrayList<>();
        line.add(scores.customerId(row));
        for (RfmAxis axis : RfmAxis.values()) {
            line.add((long) scored.score(axis, row));
        }
        line.add(scores.asOf().minusDays(days));
        line.add(days);
        line.add(scored.value(RfmAxis.FREQUENCY, row));
        line.add(Money.ofMinor(scored.value(RfmAxis.MONETARY, row), scores.currency()));
        return line;
    }

    /** The first twenty. */
    @Override
    public TableView view() {
        return top(SHOWN);
    }

    @Override
    public TextView explain() {
        return TextView.of(toString(), scores.view().caption().note());
    }

    @Override
    public String toString() {
        return Formats.fill(
                Language.current().pick("%s: %,d人、売上 %s、基準日 %s", "%s: %,d customers, revenue %s, as of %s"),
                name,
                rows.length,
                revenue(),
                scores.asOf());
    }
}
