package org.ltvlab.metric;

import java.util.List;
import org.ltvlab.data.Transactions;
import org.ltvlab.engine.Histories;
import org.ltvlab.formula.Phrase;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.stat.Interval;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Caption;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TableView;
import org.ltvlab.view.TextView;

/**
 * Churn of customers without a contract, by a rule: so long without an order is gone (休眠).
 *
 * <p>A customer is active from the first order until the rule strikes, or until the end of the data if it has not:
 * {@code churn = customers gone ÷ months of activity}. {@code ltvByChurn()} of this churn, this frequency and the average
 * order value is then revenue ÷ customers gone, without a bias by those who are still there.
 */
public final class Dormancy implements Shown {
    private static final double LEVEL = 0.95;

    private final Transactions orders;
    private final Window silence;
    private final long gone;
    private final long activeDays;

    private Dormancy(Transactions orders, Window silence, long gone, long activeDays) {
        this.orders = orders;
        this.silence = silence;
        this.gone = gone;
        this.activeDays = activeDays;
    }

    static Dormancy of(Transactions orders, Histories histories, Window silence) {
        long gone = 0;
        long days = 0;
        for (int code = 0; code < histories.orders().length; code++) {
            int strikes = silence.lastDay(histories.lastDay()[code]);
            gone += strikes <= orders.lastDay() ? 1 : 0;
            days += Math.min(strikes, orders.lastDay()) - histories.firstDay()[code] + 1L;
        }
        return new Dormancy(orders, silence, gone, days);
    }

    /** Customers gone ÷ customers, at the end of the data (休眠率). */
    public Proportion dormantShare() {
        return new Proportion(
                "dormantShare (休眠率)",
                new Phrase("休眠顧客の割合", "Dormant customers")::toString,
                gone,
                orders.customers(),
                () -> Formats.fill(
                        Language.current()
                                .pick(
                                        "%2$s時点で最終注文から%1$s以上経過した顧客 ÷ 全顧客",
                                        "Customers whose last order was %1$s or more before %2$s ÷ customers"),
                        silence.span(),
                        orders.lastDate()));
    }

    /** Customers gone ÷ months in which customers were active (休眠による解約率). */
    public PeriodicRate churnRate() {
        return new Ratio(gone / activeMonths()).perMonth();
    }

    /**
     * The exact Poisson interval of the churn per month (信頼区間).
     *
     * @param level such as 0.95
     */
    public Interval interval(double level) {
        return Interval.poisson(gone, activeMonths(), level).in(churnRate());
    }

    /** Orders ÷ months in which customers were active (購入頻度); the frequency that belongs to this churn. */
    public Frequency purchaseFrequency() {
        return Frequency.perMonth(orders.orders() / activeMonths());
    }

    /** Revenue ÷ months in which customers were active (ARPU); the one that belongs to this churn. */
    public MoneyFlow revenuePerUser() {
        return Money.ofMinor(orders.amount(), orders.currency())
                .dividedBy(activeMonths())
                .perMonth();
    }

    /**
     * Months of activity ÷ customers gone (継続期間): the mean lifetime under a constant churn.
     *
     * @throws LtvProblem if nobody is gone yet
     */
    public Span lifespan() {
        if (gone == 0) {
            throw LtvProblem.mustHold("lifespan (継続期間) is undefined while no customer is gone")
                    .got(Formats.fill("0 of %,d customers without an order for %s", orders.customers(), silence.span()))
                    .known(Formats.fill("data from %s to %s", orders.firstDate(), orders.lastDate()))
                    .fix("a shorter dormantAfter(…), or more data")
                    .problem();
        }
        return Span.months(activeMonths() / gone);
    }

    private double activeMonths() {
        return activeDays / Grain.MONTH.in(Grain.DAY);
    }

    /** One row per metric: value, n, interval, definition. */
    @Override
    public TableView view() {
        return new TableView(
                Caption.of(Language.current().pick("休眠と解約率", "Dormancy and churn"))
                        .source(orders.source())
                        .n(orders.customers())
                        .note(note()),
                MetricRow.columns(),
                rows().stream().map(MetricRow::cells).toList());
    }

    private List<MetricRow> rows() {
        return List.of(
                dormantShare().row(),
                churnRow(),
                MetricRow.of(
                        new Phrase("継続期間", "Lifespan"),
                        gone == 0 ? MetricRow.undefined() : lifespan(),
                        gone,
                        new Phrase("1 ÷ 解約率(一定と仮定)", "1 ÷ churn rate, assumed constant")),
                MetricRow.of(
                        new Phrase("購入頻度(活動中)", "Purchase frequency while active"),
                        purchaseFrequency(),
                        orders.customers(),
                        new Phrase("注文数 ÷ 顧客の活動月数", "Orders ÷ months in which customers were active")),
                MetricRow.of(
                        new Phrase("ARPU(活動中)", "Revenue per active customer and month (ARPU)"),
                        revenuePerUser(),
                        orders.customers(),
                        new Phrase("売上 ÷ 顧客の活動月数", "Revenue ÷ months in which customers were active")));
    }

    private MetricRow churnRow() {
        Language language = Language.current();
        return new MetricRow(
                language.pick("解約率(休眠基準)", "Churn rate (by dormancy)"),
                churnRate(),
                gone,
                interval(LEVEL).toString(),
                language.pick("休眠顧客数 ÷ 顧客の活動月数", "Customers gone ÷ months in which customers were active"));
    }

    private String note() {
        return Formats.fill(
                Language.current()
                        .pick(
                                "最終注文から%sで休眠とみなします(%s時点)。活動期間 = 初回注文から休眠または最終日まで(休眠までの期間も含む)。"
                                        + "休眠顧客が戻ることもあり、解約率は基準の長さに左右されます。区間は割合が Wilson、率が Poisson(厳密)です。",
                                "Gone = %s without an order, as of %s. Active from the first order until then or to the end of the"
                                        + " data, the silence included. The gone may come back, and the churn depends on the rule."
                                        + " Intervals: Wilson for shares, exact Poisson for the rate."),
                silence.span(),
                orders.lastDate());
    }

    @Override
    public TextView explain() {
        String made = Formats.fill(
                Language.current().pick("%s = %,d人 ÷ %,.1fか月", "%s = %,d customers ÷ %,.1f months"),
                churnRate(),
                gone,
                activeMonths());
        return TextView.of(toString(), made, note());
    }

    @Override
    public String toString() {
        return Formats.fill(
                Language.current()
                        .pick(
                                "休眠(%s注文なし): 顧客%,d人中%,d人、解約率 %s(%s時点)",
                                "Dormant after %s: %3$,d of %2$,d customers, churn %4$s (as of %5$s)"),
                silence.span(),
                orders.customers(),
                gone,
                churnRate(),
                orders.lastDate());
    }
}
