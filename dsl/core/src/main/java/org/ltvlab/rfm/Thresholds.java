package org.ltvlab.rfm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Span;
import org.ltvlab.view.Formats;

/**
 * Scores by fixed limits in days, orders and money (固定基準), so that they compare between months and shops.
 *
 * <p>Example: {@code thresholds().recency(days(30), days(90), days(180), days(365)).frequency(2, 3, 5, 10)
 * .monetary(yen(5_000), yen(10_000), yen(30_000), yen(100_000))}: up to 30 days since the last order score 5, more than
 * 365 score 1; from 10 orders on score 5, 1 order scores 1.
 */
public final class Thresholds implements Scoring {
    private static final int LIMITS = 4;

    /** Digits of a minor unit that a limit can have. */
    private static final int ROUNDING = 6;

    private final List<Span> recency;
    private final List<Integer> frequency;
    private final List<Money> monetary;

    private Thresholds(List<Span> recency, List<Integer> frequency, List<Money> monetary) {
        this.recency = recency;
        this.frequency = frequency;
        this.monetary = monetary;
    }

    /** Limits that are still to be given. */
    public static Thresholds of() {
        return new Thresholds(List.of(), List.of(), List.of());
    }

    /**
     * The longest times since the last order for scores 5, 4, 3 and 2.
     *
     * @throws LtvProblem if they are not four whole numbers of days, each more than the one before
     */
    public Thresholds recency(Span... longest) {
        List<Span> limits = List.of(longest);
        boolean wholeDays =
                limits.stream().map(span -> span.in(Grain.DAY).number()).allMatch(d -> d == Math.rint(d));
        if (!wholeDays || !rising(limits.stream().map(span -> span.in(Grain.DAY).number()))) {
            throw wrong(RfmAxis.RECENCY, "whole days", limits, ".recency(days(30), days(90), days(180), days(365))");
        }
        return new Thresholds(limits, frequency, monetary);
    }

    /**
     * The least numbers of orders for scores 2, 3, 4 and 5.
     *
     * @throws LtvProblem if they are not four, each more than the one before
     */
    public Thresholds frequency(int... least) {
        List<Integer> limits = Arrays.stream(least).boxed().toList();
        if (!rising(limits.stream().map(Integer::doubleValue))) {
            throw wrong(RfmAxis.FREQUENCY, "numbers of orders", limits, ".frequency(2, 3, 5, 10)");
        }
        return new Thresholds(recency, limits, monetary);
    }

    /**
     * The least revenue for scores 2, 3, 4 and 5.
     *
     * @throws LtvProblem if they are not four of one currency, each more than the one before
     */
    public Thresholds monetary(Money... least) {
        List<Money> limits = List.of(least);
        boolean oneCurrency = limits.stream().map(Money::currency).distinct().count() == 1;
        if (!oneCurrency || !rising(limits.stream().map(Measured::number))) {
            throw wrong(
                    RfmAxis.MONETARY,
                    "amounts of one currency",
                    limits,
                    ".monetary(yen(5_000), yen(10_000), yen(30_000), yen(100_000))");
        }
        return new Thresholds(recency, frequency, limits);
    }

    private static boolean rising(Stream<Double> limits) {
        List<Double> values = limits.toList();
        return values.size() == LIMITS
                && values.equals(values.stream().distinct().sorted().toList());
    }

    private static LtvProblem wrong(RfmAxis axis, String what, List<?> got, String fix) {
        return LtvProblem.mustHold(Formats.fill("%s of thresholds (固定基準) must be 4 rising %s", axis.word(), what))
                .got(got)
                .fix(fix)
                .problem();
    }

    /** The least goodness for each score from 2 on. */
    long[] cuts(RfmAxis axis, Currency currency) {
        LongStream from =
                switch (axis) {
                    case RECENCY ->
                        recency.stream()
                                .mapToLong(
                                        span -> -Math.round(span.in(Grain.DAY).number()))
                                .sorted();
                    case FREQUENCY -> frequency.stream().mapToLong(Integer::longValue);
                    case MONETARY -> monetary.stream().mapToLong(least -> minor(least, currency));
                };
        long[] cuts = from.toArray();
        if (cuts.length == 0) {
            throw LtvProblem.mustHold("thresholds (固定基準) need limits for recency, frequency and monetary")
                    .given(this.toString())
                    .fix("add ." + axis.word() + "(…) with four limits")
                    .problem();
        }
        return cuts;
    }

    /** The least whole number of minor units that reaches a limit; what multiplying left in its last digits is no limit. */
    private static long minor(Money least, Currency currency) {
        if (!least.currency().equals(currency)) {
            throw LtvProblem.mustHold("monetary of thresholds (固定基準) must be in the currency of the orders")
                    .got(least + " (" + least.currency() + ")")
                    .known(currency.getCurrencyCode())
                    .fix(Formats.fill(".monetary(money(50, \"%s\"), …)", currency))
                    .problem();
        }
        return (long) Math.ceil(BigDecimal.valueOf(least.number())
                .movePointRight(Money.digits(currency))
                .setScale(ROUNDING, RoundingMode.HALF_EVEN)
                .doubleValue());
    }

    @Override
    public String toString() {
        String given = Stream.of(part("R", "≤", recency), part("F", "≥", frequency), part("M", "≥", monetary))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        return Formats.fill(Language.current().pick("固定基準(%s)", "fixed thresholds (%s)"), given);
    }

    private static String part(String letter, String sign, List<?> limits) {
        return limits.isEmpty()
                ? ""
                : letter + " " + sign + " "
                        + limits.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
