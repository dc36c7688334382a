package org.ltvlab.cohort;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ltvlab.data.Transactions;
import org.ltvlab.engine.CohortCells;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TableView.Column;
import org.ltvlab.view.TextView;

/**
 * Customers by the period of their first order, followed over their age (コホート).
 *
 * <p>Age 0 is the calendar period of the first order, age 1 the next one. Ages that a cohort has not reached are empty;
 * reached ages without orders are 0. A last period that the data covers only in part is left out and said.
 *
 * <p>Example: {@code cohorts(orders).byFirstPurchase().monthly().retention().upTo(months(12))}.
 */
public final class Cohorts implements Shown {
    private final Transactions orders;
    private final Grain grain;
    private final CohortCells cells;
    private final boolean complete;

    private Cohorts(Transactions orders, Grain grain, CohortCells cells, boolean complete) {
        this.orders = orders;
        this.grain = grain;
        this.cells = cells;
        this.complete = complete;
    }

    static Cohorts of(Transactions orders, Grain grain) {
        return new Cohorts(orders, grain, orders.engine().cohorts(orders.ledger(), grain, orders.lastDay()), true);
    }

    /** The same with the last period, even if the data covers it only in part; its numbers are then too low. */
    public Cohorts includingIncompletePeriod() {
        return new Cohorts(orders, grain, cells, false);
    }

    /** How many cohorts there are; 0 if the data covers no period in full (コホートの数). */
    public int count() {
        return Cells.of(cells, grain, cells.amount(), complete).cohorts();
    }

    /** Customers with an order at that age ÷ customers of the cohort (購入維持率). */
    public CohortGrid retention() {
        long[][] active = new long[cells.active().length][];
        for (int row = 0; row < active.length; row++) {
            int[] counts = cells.active()[row];
            active[row] = new long[counts.length];
            for (int age = 0; age < counts.length; age++) {
                active[row][age] = counts[age];
            }
        }
        return CohortGrid.of(this, Measure.RETENTION, picked(active));
    }

    /** Revenue at that age ÷ customers of the cohort (顧客1人あたり売上); {@code cumulative()} adds the ages up. */
    public CohortGrid revenuePerCustomer() {
        return CohortGrid.of(this, Measure.REVENUE, picked(cells.amount()));
    }

    private Cells picked(long[][] measure) {
        Cells picked = Cells.of(cells, grain, measure, complete);
        if (picked.cohorts() == 0) {
            throw LtvProblem.mustHold("cohorts (コホート) need at least one period that the data covers in full")
                    .got("orders from " + orders.firstDate() + " to " + orders.lastDate())
                    .fix("orders.until(\"" + PeriodName.lastDay(grain, lastPeriod())
                            + "\")   // if the data covers that day; or .includingIncompletePeriod()")
                    .problem();
        }
        return picked;
    }

    /** The period in which the data ends. */
    private int lastPeriod() {
        return cells.firstPeriod() + (cells.size().length == 0 ? 0 : cells.active()[0].length - 1);
    }

    Grain grain() {
        return grain;
    }

    Currency currency() {
        return orders.currency();
    }

    String source() {
        return orders.source();
    }

    /** What was counted, as of when, and what was left out. */
    String note() {
        Language language = Language.current();
        String noun = PeriodName.noun(grain);
        String how = Formats.fill(
                language.pick(
                        "コホート = 初回購入%s、経過0 = 初回購入と同じ暦の%1$s。データは%sまで。",
                        "Cohort = %s of first order; age 0 = that same calendar %1$s. Data to %s."),
                noun,
                orders.lastDate());
        return how + incompleteNote();
    }

    private String incompleteNote() {
        if (!cells.lastIncomplete()) {
            return "";
        }
        int last = lastPeriod() - cells.firstPeriod();
        String period = PeriodName.of(grain, lastPeriod());
        Language language = Language.current();
        if (!complete) {
            return Formats.fill(
                    language.pick(" %sは途中までのデータで、その値は低めに出ます。", " %s is covered only in part; its values are too low."),
                    period);
        }
        int newcomers = last < cells.size().length ? cells.size()[last] : 0;
        return Formats.fill(
                language.pick(
                        " %sは途中までのデータのため、その新規顧客%,d人とともに除外しています。",
                        " %s is covered only in part and left out, with its %,d new customers."),
                period,
                newcomers);
    }

    /** What the first cohort cannot know. */
    String reservation() {
        return Language.current()
                .pick(
                        "データ開始前に購入していた顧客も、データ内の最初の注文で新規とみなします。そのため、初期のコホートには既存顧客が混じっている可能性があります。",
                        "Customers who ordered before the data begins count as new at their first order in it, so early"
                                + " cohorts may hold old customers.");
    }

    /** One row per cohort: customers, orders and revenue until the end of the data, revenue per customer. */
    @Override
    public TableView view() {
        Language language = Language.current();
        Cells revenue = picked(cells.amount()).cumulative();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < revenue.cohorts(); row++) {
            rows.add(row(revenue, row));
        }
        String title = language.pick("コホートの大きさと売上", "Cohorts and their revenue");
        return new TableView(
                Caption.of(title).source(source()).n(revenue.customers()).note(note()),
                List.of(
                        Column.of(PeriodName.cohortHead(grain)),
                        Column.of(language.pick("顧客数", "Customers")),
                        Column.of(language.pick("到達済み", "Reached") + " (" + PeriodName.age(grain) + ")"),
                        Column.of(language.pick("売上", "Revenue")),
                        Column.of(language.pick("顧客1人あたり売上", "Revenue per customer"))),
                rows);
    }

    private List<@Nullable Object> row(Cells revenue, int row) {
        long[] sums = revenue.sum()[row];
        long total = sums[sums.length - 1];
        List<@Nullable Object> line = new ArrayList<>();
        line.add(revenue.names().get(row));
        line.add((long) revenue.size()[row]);
        line.add((long) sums.length - 1);
        line.add(Measure.REVENUE.value(new Cells.Pooled(1, 1, total), currency()));
        line.add(Measure.REVENUE.value(new Cells.Pooled(1, revenue.size()[row], total), currency()));
        return line;
    }

    @Override
    public TextView explain() {
        return TextView.of(toString(), note(), reservation(), orders.choices());
    }

    @Override
    public String toString() {
        Cells shown = Cells.of(cells, grain, cells.amount(), complete);
        Language language = Language.current();
        if (shown.cohorts() == 0) {
            return language.pick("コホート: 完了した期間がありません。", "Cohorts: no complete period.") + incompleteNote();
        }
        return Formats.fill(
                language.pick("コホート(%s別): %d個、%sから%s、顧客%,d人", "Cohorts by %s: %d, %s to %s, %,d customers"),
                PeriodName.cohort(grain),
                shown.cohorts(),
                shown.names().get(0),
                shown.names().get(shown.cohorts() - 1),
                shown.customers());
    }
}
