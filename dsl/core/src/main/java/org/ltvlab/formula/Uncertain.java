package org.ltvlab.formula;

import static org.ltvlab.problem.LtvProblem.mustHold;

import java.util.Arrays;
import java.util.List;
import org.ltvlab.stat.Distribution;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;

/**
 * A quantity of which only the distribution is known (不確かな値): limits, a likely value, or a mean and its spread.
 *
 * @param <V> the type of its values
 */
public final class Uncertain<V extends Measured<V>> {
    private final V unit;
    private final Distribution distribution;
    private final List<V> numbers;
    private final boolean bounded;
    private final Phrase kind;

    /**
     * @param numbers that it was told by, first one of its values
     * @param bounded whether they run from one hard limit to the other; else they are a mean and its spread
     */
    private Uncertain(Distribution distribution, List<V> numbers, boolean bounded, Phrase kind) {
        this.unit = numbers.get(0);
        this.distribution = distribution;
        this.numbers = numbers;
        this.bounded = bounded;
        this.kind = kind;
    }

    /**
     * Between two hard limits, every value equally likely (一様分布).
     *
     * @param low the least value
     * @param high the greatest value, in the currency and period of {@code low}
     * @throws org.ltvlab.problem.LtvProblem unless {@code low} is below {@code high} and both are in one unit
     */
    public static <V extends Measured<V>> Uncertain<V> between(V low, V high) {
        rising(List.of(low, high));
        return new Uncertain<>(
                Distribution.uniform(low.number(), high.number()),
                List.of(low, high),
                true,
                new Phrase("一様", "uniform"));
    }

    /**
     * Between two hard limits, most likely at {@code likely}, falling in straight lines to them (三角分布).
     *
     * @param low the least value
     * @param likely from {@code low} to {@code high}, either included
     * @param high the greatest value, in the currency and period of the others
     * @throws org.ltvlab.problem.LtvProblem if they do not rise, if all are equal, or if they are not in one unit
     */
    public static <V extends Measured<V>> Uncertain<V> between(V low, V likely, V high) {
        rising(List.of(low, likely, high));
        return new Uncertain<>(
                Distribution.triangular(low.number(), likely.number(), high.number()),
                List.of(low, likely, high),
                true,
                new Phrase("三角", "triangular"));
    }

    /**
     * Around a mean with a standard deviation (正規分布), as far as the limits of the quantity let it.
     *
     * @param mean the middle of the values
     * @param standardDeviation above 0, in the currency and period of the mean
     * @throws org.ltvlab.problem.LtvProblem if the standard deviation is not above 0 or in another unit
     */
    public static <V extends Measured<V>> Uncertain<V> around(V mean, V standardDeviation) {
        sameUnit(List.of(mean, standardDeviation));
        if (!(standardDeviation.number() > 0)) {
            throw mustHold("around needs a standard deviation (標準偏差) above 0")
                    .got(standardDeviation)
                    .problem();
        }
        return new Uncertain<>(
                Distribution.normal(mean.number(), standardDeviation.number()),
                List.of(mean, standardDeviation),
                false,
                new Phrase("正規:平均±標準偏差", "normal: mean ± standard deviation"));
    }

    /**
     * The same limits and likely value, falling smoothly to the limits: the PERT distribution (PERT分布).
     *
     * @throws org.ltvlab.problem.LtvProblem if it has no likely value between two limits
     */
    public Uncertain<V> smooth() {
        if (numbers.size() != 3) {
            throw mustHold("smooth (PERT分布) needs a low, a likely and a high value")
                    .got(this)
                    .fix("between(low, likely, high).smooth()")
                    .problem();
        }
        return new Uncertain<>(
                Distribution.pert(
                        numbers.get(0).number(),
                        numbers.get(1).number(),
                        numbers.get(2).number()),
                numbers,
                true,
                Phrase.both("PERT"));
    }

    /** From low to high; the likely value may be one of the limits. */
    private static <V extends Measured<V>> void rising(List<V> values) {
        sameUnit(values);
        double[] numbers = values.stream().mapToDouble(Measured::number).toArray();
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        if (!Arrays.equals(numbers, sorted) || numbers[0] == numbers[numbers.length - 1]) {
            throw mustHold("between (範囲) needs its values rising from low to high")
                    .got(String.join(", ", values.stream().map(Object::toString).toList()))
                    .fix("between(low, high) or between(low, likely, high)")
                    .problem();
        }
    }

    private static void sameUnit(List<? extends Measured<?>> values) {
        boolean alike = values.stream().map(Measured::period).distinct().count() == 1
                && values.stream().map(Measured::money).distinct().count() == 1;
        if (!alike) {
            throw mustHold("The values of an uncertain quantity must have one unit (単位)")
                    .got(String.join(", ", values.stream().map(Object::toString).toList()))
                    .problem();
        }
    }

    /** The middle one of its values: half lie below. */
    public V median() {
        return quantile(0.5);
    }

    /** The value that a share of all its values lies below, such as 0.1 for P10. */
    public V quantile(double share) {
        return unit.of(distribution.quantile(share));
    }

    /** The middle value of those that the quantity can take. */
    V median(Quantity<?> quantity) {
        return quantile(quantity, 0.5);
    }

    /** The value that a share of those that the quantity can take lies below. */
    V quantile(Quantity<?> quantity, double share) {
        return unit.of(within(quantity).quantile(share));
    }

    V unit() {
        return unit;
    }

    /** Its distribution, as far as a quantity can take the values; refused if it cannot take limits that were named. */
    Distribution within(Quantity<?> quantity) {
        Limits limits = quantity.limits();
        double least = Math.max(limits.least(), Units.allows(quantity.type(), -1) ? Double.NEGATIVE_INFINITY : 0);
        Distribution cut = distribution.within(least, limits.most());
        List<V> named = bounded ? numbers : List.of(unit);
        named.forEach(quantity::accept);
        return cut;
    }

    /** As {@code 4.0%/month – 6.0%/month (uniform)} or {@code 60.0% ± 3.0% (normal: mean ± standard deviation)}. */
    @Override
    public String toString() {
        Language language = Language.current();
        String all = String.join(
                bounded ? " – " : " ± ", numbers.stream().map(Object::toString).toList());
        return language.pick(all + "(" + kind + ")", all + " (" + kind + ")");
    }
}
