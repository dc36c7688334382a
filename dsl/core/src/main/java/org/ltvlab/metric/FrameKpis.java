package org.ltvlab.metric;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.ltvlab.data.FrameColumns;
import org.ltvlab.formula.Formula;
import org.ltvlab.formula.ready.CustomerChurn;
import org.ltvlab.formula.ready.RevenuePerAccount;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.problem.Place;
import org.ltvlab.unit.Frequency;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.MoneyFlow;
import org.ltvlab.unit.Span;
import org.ltvlab.view.NamedParts;

/**
 * KPIs from the columns of a frame (表の列からの主要指標), one row a customer, an order or an answer, as each says.
 *
 * <p>Example: {@code kpi(survey).nps("score")}.
 */
public final class FrameKpis implements NamedParts {
    private static final double REPEAT = 2;

    private final FrameColumns columns;

    private FrameKpis(FrameColumns columns) {
        this.columns = columns;
    }

    /**
     * The KPIs of a frame.
     *
     * @throws LtvProblem if it has no rows
     */
    public static FrameKpis of(FrameColumns columns) {
        return new FrameKpis(columns);
    }

    /** The columns of the frame. */
    @Override
    public List<String> names() {
        return columns.names();
    }

    /** AOV over rows that are orders: the mean of a column (平均購入単価); {@code unit} is what a 1 means: {@code yen(1)}. */
    public Formula<Money> averageOrderValue(String amount, Money unit) {
        return Kpis.of().averageOrderValue(unit.times(sum(amount)), columns.rows());
    }

    /**
     * Purchase frequency over rows that are customers: the sum of a column of orders ÷ customers, in a span (購入頻度).
     *
     * @throws LtvProblem if a cell is no whole number, or is negative
     */
    public Formula<Frequency> purchaseFrequency(String orders, Span span) {
        long all = Math.round(Arrays.stream(counts(orders)).sum());
        return Kpis.of().purchaseFrequency(all, columns.rows(), span);
    }

    /** ARPA over rows of one period: the sum of a column ÷ different accounts in another (アカウント平均売上). */
    public Formula<MoneyFlow> revenuePerAccount(String account, String revenue, MoneyFlow unit) {
        return RevenuePerAccount.start()
                .revenue(unit.times(sum(revenue)))
                .accounts(columns.distinct(account))
                .formula();
    }

    /** ARPU over rows of one period: the sum of a column ÷ different users in another (ユーザー平均売上). */
    public Formula<MoneyFlow> revenuePerUser(String user, String revenue, MoneyFlow unit) {
        return Kpis.of().revenuePerUser(unit.times(sum(revenue)), columns.distinct(user));
    }

    /**
     * Movements of recurring revenue over rows that are customers: what each paid at the start and at the end, 0 for
     * nothing (MRRの増減); {@code unit} is what a 1 means: {@code yen(1).perMonth()}.
     *
     * @throws LtvProblem if a cell is negative: it would be neither a contraction nor a churn
     */
    public RevenueMovements revenueMovements(String atStart, String atEnd, MoneyFlow unit) {
        double[] start = paid(atStart);
        double[] end = paid(atEnd);
        return Kpis.of()
                .revenueMovements()
                .atStart(unit.times(Arrays.stream(start).sum()))
                .newRevenue(unit.times(sum(start, end, (s, e) -> s == 0 ? e : 0)))
                .expansion(unit.times(sum(start, end, (s, e) -> s > 0 && e > s ? e - s : 0)))
                .contraction(unit.times(sum(start, end, (s, e) -> e > 0 && e < s ? s - e : 0)))
                .churned(unit.times(sum(start, end, (s, e) -> e == 0 ? s : 0)));
    }

    /**
     * Customer churn over rows that are customers: who paid at the start and no longer at the end (顧客解約率).
     *
     * @throws LtvProblem if a cell is negative
     */
    public CustomerChurn customerChurn(String atStart, String atEnd) {
        double[] start = paid(atStart);
        double[] end = paid(atEnd);
        long there = IntStream.range(0, start.length).filter(i -> start[i] > 0).count();
        long lost = IntStream.range(0, start.length)
                .filter(i -> start[i] > 0 && end[i] == 0)
                .count();
        return CustomerChurn.start().lost(lost).atStart(there);
    }

    /**
     * Repeat rate over rows that are customers: 2 or more in a column of order counts ÷ 1 or more (リピート率).
     *
     * @throws LtvProblem if a cell is no whole number, or is negative
     */
    public Proportion repeatRate(String orders) {
        double[] counts = counts(orders);
        return Kpis.of()
                .repeatRate()
                .counted(Arrays.stream(counts).filter(count -> count >= REPEAT).count())
                .outOf(Arrays.stream(counts).filter(count -> count >= 1).count());
    }

    /** A share over rows: those with true or 1 in a column ÷ all; the share names the rest (割合). */
    public Proportion share(Share share, String flag) {
        return share.counted(yes(columns.flags(flag))).outOf(columns.rows());
    }

    /** Onboarding completion over rows that are customers who started (オンボーディング完了率). */
    public Proportion onboardingCompletion(String completed) {
        return share(Kpis.of().onboardingCompletion(), completed);
    }

    /** The funnel over rows that are leads: columns of true and false, first stage to last (商談ファネル). */
    public Funnel funnel(String... stages) {
        Funnel funnel = Kpis.of().funnel();
        boolean[] still = new boolean[columns.rows()];
        Arrays.fill(still, true);
        for (String stage : stages) {
            boolean[] reached = columns.flags(stage);
            for (int i = 0; i < still.length; i++) {
                still[i] &= reached[i];
            }
            funnel = funnel.stage(stage, yes(still));
        }
        return funnel;
    }

    /**
     * NPS over rows that are answers, a column of 0 to 10 (推奨者正味比率).
     *
     * @throws LtvProblem if a cell is no whole number from 0 to 10
     */
    public NetPromoterScore nps(String score) {
        double[] scores = scale(score, 0, 10);
        long promoters = Arrays.stream(scores).filter(s -> s >= 9).count();
        long detractors = Arrays.stream(scores).filter(s -> s <= 6).count();
        return NetPromoterScore.of(promoters, scores.length - promoters - detractors, detractors);
    }

    /** CSAT over rows that are answers, a column of 1 to 5: 4 and 5 ÷ all (顧客満足度). */
    public Proportion csat(String rating) {
        double[] ratings = scale(rating, 1, 5);
        long satisfied = Arrays.stream(ratings).filter(r -> r >= 4).count();
        return Kpis.of().csat().counted(satisfied).outOf(ratings.length);
    }

    /**
     * Lifetimes over rows that are customers (継続期間): how long each was observed, and whether each has left.
     *
     * @param unit what a 1 means: {@code months(1)}
     */
    public Lifetimes lifetimes(String observed, String left, Span unit) {
        return Lifetimes.of(columns.numbers(observed), columns.flags(left), unit);
    }

    private double[] scale(String name, int least, int most) {
        return checked(
                name,
                number -> number >= least && number <= most && number == Math.rint(number),
                "whole numbers from " + least + " to " + most);
    }

    private double[] counts(String name) {
        return checked(
                name, number -> number >= 0 && number == Math.rint(number), "numbers of orders, whole and 0 or more");
    }

    private double[] paid(String name) {
        return checked(name, number -> number >= 0, "what each customer pays, 0 or more");
    }

    private double[] checked(String name, DoublePredicate holds, String what) {
        double[] numbers = columns.numbers(name);
        for (int i = 0; i < numbers.length; i++) {
            if (!holds.test(numbers[i])) {
                throw LtvProblem.mustHold("Column " + name + " must hold " + what)
                        .at(Place.cell("", i + 1L, name))
                        .got(numbers[i])
                        .problem();
            }
        }
        return numbers;
    }

    private double sum(String name) {
        return Arrays.stream(columns.numbers(name)).sum();
    }

    private static double sum(double[] start, double[] end, DoubleBinaryOperator part) {
        return IntStream.range(0, start.length)
                .mapToDouble(i -> part.applyAsDouble(start[i], end[i]))
                .sum();
    }

    private static long yes(boolean[] flags) {
        return IntStream.range(0, flags.length).filter(i -> flags[i]).count();
    }

    /** What it reads from. */
    @Override
    public String toString() {
        return "KPIs of " + columns;
    }
}
