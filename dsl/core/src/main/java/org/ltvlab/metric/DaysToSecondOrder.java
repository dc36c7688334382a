package org.ltvlab.metric;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ltvlab.data.Transactions;
import org.ltvlab.engine.Histories;
import org.ltvlab.formula.Phrase;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;

/**
 * Days from the first to the second order of each customer who has one (初回から2回目までの日数): one value a customer, so
 * that those who order often do not outweigh the others, as they do in {@link DaysBetweenOrders}.
 *
 * <p>Customers who order a second time later are not seen yet, so the median is on the low side.
 */
public final class DaysToSecondOrder implements Shown {
    private final Transactions orders;
    private final int[] sorted;

    private DaysToSecondOrder(Transactions orders, int[] sorted) {
        this.orders = orders;
        this.sorted = sorted;
    }

    static DaysToSecondOrder of(Transactions orders, Histories histories) {
        int[] days = IntStream.range(0, histories.orders().length)
                .filter(code -> histories.orders()[code] >= 2)
                .map(code -> histories.secondDay()[code] - histories.firstDay()[code])
                .toArray();
        Arrays.sort(days);
        return new DaysToSecondOrder(orders, days);
    }

    /** How many customers have a second order (2回以上注文した顧客). */
    public long count() {
        return sorted.length;
    }

    /**
     * The median in days (中央値): half of the customers with a second order placed it within that time; of an even number
     * of customers the middle between the two middle ones.
     *
     * <p>Example: {@code metrics(orders).daysToSecondOrder().median()} is when a reminder of the second order is due.
     *
     * @return 0 days or more; 0 where most second orders are of the same day
     * @throws LtvProblem if no customer ordered twice
     */
    public Span median() {
        int n = sorted.length;
        if (n == 0) {
            throw LtvProblem.mustHold(
                            "median of daysToSecondOrder (初回から2回目までの日数) is undefined without a customer who ordered twice")
                    .got(Formats.fill("%,d orders of %,d customers", orders.orders(), orders.customers()))
                    .problem();
        }
        return Span.days((sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0);
    }

    private static Phrase definition() {
        return new Phrase(
                "2回目の注文をした顧客について、初回から2回目までの日数。1人につき1つの値です。これから2回目を注文する顧客は含まないため、短めに出ます。",
                "Days from the 1st to the 2nd order of customers with one, one value a customer; those who order again later"
                        + " are not seen yet, so it is on the low side.");
    }

    MetricRow row() {
        return MetricRow.of(
                new Phrase("2回目までの日数の中央値", "Median days to the second order"),
                count() == 0 ? MetricRow.undefined() : median(),
                count(),
                definition());
    }

    @Override
    public TextView view() {
        return TextView.of(toString());
    }

    @Override
    public TextView explain() {
        return TextView.of(toString(), definition().toString(), orders.choices());
    }

    @Override
    public String toString() {
        Language language = Language.current();
        if (count() == 0) {
            return language.pick(
                    "2回目までの日数: 計算不能(2回以上注文した顧客なし)", "Days to the second order: undefined (nobody ordered twice)");
        }
        return Formats.fill(
                language.pick("2回目までの日数: 中央値 %s(n=%,d人)", "Days to the second order: median %s (n=%,d)"),
                median(),
                count());
    }
}
