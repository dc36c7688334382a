package org.ltvlab.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ltvlab.data.Transactions;
import org.ltvlab.engine.Histories;
import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * What orders say about customers before any model (主要指標): each number with its unit, n and definition.
 *
 * <p>The numbers feed the formulas: {@code ltvByLifespan().averageOrderValue(m.averageOrderValue())
 * .purchaseFrequency(m.purchaseFrequency())}. A customer is observed from the day of the first order to the last day of
 * the data, both included; averages over that time include customers who have left since.
 *
 * <p>Example: {@code metrics(orders).f2Within(days(90))}.
 */
public final class OrderMetrics implements Shown {
    private final Transactions orders;
    private final Histories histories;
    private final Optional<Window> f2Window;

    private OrderMetrics(Transactions orders, Histories histories, Optional<Window> f2Window) {
        this.orders = orders;
        this.histories = histories;
        this.f2Window = f2Window;
    }

    /** The metrics of these orders, up to the last day of the data. */
    public static OrderMetrics of(Transactions orders) {
        return new OrderMetrics(orders, orders.engine().histories(orders.ledger(), orders.lastDay()), Optional.empty());
    }

    /**
     * The same summary with the F2 conversion within a window (F2転換率).
     *
     * @param window a whole number of days, weeks, calendar months or years, such as {@code days(90)}
     */
    public OrderMetrics f2Within(Span window) {
        return new OrderMetrics(orders, histories, Optional.of(Window.of(window, "f2Within (F2転換率)")));
    }

    /** Customers with at least one order (顧客数). */
    public long customers() {
        return orders.customers();
    }

    /** Orders (注文数). */
    public long orders() {
        return orders.orders();
    }

    /** The sum of all orders (売上). */
    public Money revenue() {
        return Money.ofMinor(orders.amount(), orders.currency());
    }

    /** Revenue ÷ orders (平均購入単価, AOV). */
    public Money averageOrderValue() {
        return revenue().dividedBy((double) orders());
    }

    /** Orders ÷ customers until the end of the data (顧客1人あたり注文数). */
    public double ordersPerCustomer() {
        return (double) orders() / customers();
    }

    /** Revenue ÷ customers until the end of the data (顧客1人あたり売上), the LTV so far on a revenue basis. */
    public Money revenuePerCustomer() {
        return revenue().dividedBy((double) customers());
    }

    /** Orders ÷ months in which customers were observed, a month being 365.25 ÷ 12 days (購入頻度). */
    public Frequency purchaseFrequency() {
        return Frequency.perMonth(orders() / observedMonths());
    }

    /** Revenue ÷ months in which customers were observed (ARPU). */
    public MoneyFlow revenuePerUser() {
        return revenue().dividedBy(observedMonths()).perMonth();
    }

    /** How long a customer was observed on average (平均観察期間); no lifetime, for most have not ended. */
    public Span observedSpan() {
        return Span.months(observedMonths() / customers());
    }

    /** Customers with two or more orders ÷ customers, over all the data, without a window (リピート率). */
    public Proportion repeatRate() {
        long repeaters =
                Arrays.stream(histories.orders()).filter(count -> count >= 2).count();
        return new Proportion(
                "repeatRate (リピート率)",
                new Phrase("リピート率", "Repeat rate")::toString,
                repeaters,
                customers(),
                new Phrase(
                                "2回以上注文した顧客 ÷ 全顧客。期間を区切らないため、最近の新規顧客が多いほど低く出ます。",
                                "Customers with 2 or more orders ÷ customers; no window, so that many recent customers lower it.")
                        ::toString);
    }

    /**
     * Customers with a second order within a window of their first ÷ customers whose window is over (F2転換率).
     *
     * <p>Within 90 days means at most 90 days later; a window is over if its last day lies in the data.
     *
     * @param window a whole number of days, weeks, calendar months or years, such as {@code days(90)}
     */
    public Proportion f2Conversion(Span window) {
        return f2(Window.of(window, "f2Conversion (F2転換率)"));
    }

    private Proportion f2(Window window) {
        int[] mature = IntStream.range(0, histories.orders().length)
                .filter(code -> window.lastDay(histories.firstDay()[code]) <= orders.lastDay())
                .toArray();
        long converted = Arrays.stream(mature)
                .filter(code -> histories.orders()[code] >= 2)
                .filter(code ->
                        histories.secondDay()[code] <= window.lastDay(histories.firstDay()[code]))
                .count();
        return new Proportion(
                "f2Conversion (F2転換率)",
                () -> Formats.fill(Language.current().pick("F2転換率(%s以内)", "F2 conversion within %s"), window.span()),
                converted,
                mature.length,
                () -> f2Definition(window, customers() - mature.length));
    }

    private String f2Definition(Window window, long immature) {
        return Formats.fill(
                Language.current()
                        .pick(
                                "初回から%1$s以内に2回目の注文をした顧客 ÷ その期間が%2$sまでに終わった顧客。期間が未了の%3$,d人は除いています。",
                                "Customers with a 2nd order within %1$s of the 1st ÷ customers whose %1$s are over by %2$s;"
                                        + " %3$,d whose window is still open are left out."),
                window.span(),
                orders.lastDate(),
                immature);
    }

    /** Days between successive orders of the same customer (購入間隔). */
    public DaysBetweenOrders daysBetweenOrders() {
        return new DaysBetweenOrders(orders, orders.engine().gaps(orders.ledger()));
    }

    /** Days from the first to the second order, one value a customer (初回から2回目までの日数). */
    public DaysToSecondOrder daysToSecondOrder() {
        return DaysToSecondOrder.of(orders, histories);
    }

    /**
     * Who counts as gone once so long without an order, and the churn that follows (休眠).
     *
     * @param silence a whole number of days, weeks, calendar months or years, such as {@code days(90)}
     */
    public Dormancy dormantAfter(Span silence) {
        return Dormancy.of(orders, histories, Window.of(silence, "dormantAfter (休眠)"));
    }

    private double observedMonths() {
        long days = 0;
        for (int first : histories.firstDay()) {
            days += orders.lastDay() - first + 1L;
        }
        return days / Grain.MONTH.in(Grain.DAY);
    }

    /** One row per metric: value, n, interval, definition. */
    @Override
    public TableView view() {
        Language language = Language.current();
        List<MetricRow> rows = new ArrayList<>(new Summary(this).rows());
        rows.add(repeatRate().row());
        f2Window.ifPresent(window -> rows.add(f2(window).row()));
        rows.add(daysToSecondOrder().row());
        rows.addAll(daysBetweenOrders().rows());
        String note =
                Formats.fill(language.pick("%sから%sまで。", "From %s to %s. "), orders.firstDate(), orders.lastDate());
        return new TableView(
                Caption.of(language.pick("主要指標", "Key metrics"))
                        .source(orders.source())
                        .n(customers())
                        .note(note + language.pick("割合の区間は Wilson 法。", "Intervals of shares are Wilson's.")),
                MetricRow.columns(),
                rows.stream().map(MetricRow::cells).toList());
    }

    @Override
    public TextView explain() {
        List<String> lines = new ArrayList<>();
        lines.add(toString());
        lines.add(Formats.fill("%s = %s ÷ %,d", averageOrderValue(), revenue(), orders()));
        lines.addAll(repeatRate().explain().paragraphs());
        f2Window.ifPresent(window -> lines.addAll(f2(window).explain().paragraphs()));
        lines.add(Summary.OBSERVED.toString());
        lines.add(orders.choices());
        return new TextView(lines);
    }

    @Override
    public String toString() {
        return Formats.fill(
                Language.current()
                        .pick(
                                "主要指標: 顧客%,d人、注文%,d件、売上 %s、平均購入単価 %s、リピート率 %s(%s〜%s)",
                                "Metrics: %,d customers, %,d orders, revenue %s, AOV %s, repeat rate %s (%s to %s)"),
                customers(),
                orders(),
                revenue(),
                averageOrderValue(),
                repeatRate().ratio(),
                orders.firstDate(),
                orders.lastDate());
    }
}
