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
    private final Phrase kind;

    private Uncertain(Distribution distribution, Phrase kind, List<V> numbers) {
        this.unit = numbers.get(0);
        this.distribution = distribution;
        this.numbers = numbers;
        this.kind = kind;
    }

    /**
     * Between two hard limits, every value equally likely (一様分布).
     *
     * @throws org.ltvlab.problem.LtvProblem unless {@code low} is below {@code high} and both are in one unit
     */
    public static <V extends Measured<V>> Uncertain<V> between(V low, V high) {
        rising(List.of(low, high));
        return new Uncertain<>(
                Distribution.uniform(low.number(), high.number()), new Phrase("一様", "uniform"), List.of(low, high));
    }

    /** Between two hard limits, most likely at {@code likely}, falling in straight lines to them (三角分布). */
    public static <V extends Measured<V>> Uncertain<V> between(V low, V likely, V high) {
        rising(List.of(low, likely, high));
        return new Uncertain<>(
                Distribution.triangular(low.number(), likely.number(), high.number()),
                new Phrase("三角", "triangular"),
                List.of(low, likely, high));
    }

    /** Around a mean with a standard deviation (正規分布), as far as the limits of the quantity let it. */
    public static <V extends Measured<V>> Uncertain<V> around(V mean, V standardDeviation) {
        sameUnit(List.of(mean, standardDeviation));
        if (!(standardDeviation.number() > 0)) {
            throw mustHold("around needs a standard deviation (標準偏差) above 0")
                    .got(standardDeviation)
                    .problem();
        }
        return new Uncertain<>(
                Distribution.normal(mean.number(), standardDeviation.number()),
                new Phrase("正規:平均、標準偏差", "normal: mean, standard deviation"),
                List.of(mean, standardDeviation));
    }

    /** Skewed to the right with these percentiles, P10 and P90, both above 0 (対数正規分布). */
    public static <V extends Measured<V>> Uncertain<V> skewed(V p10, V p90) {
        rising(List.of(p10, p90));
        if (!(p10.number() > 0)) {
            throw mustHold("skewed (対数正規分布) needs a P10 above 0").got(p10).problem();
        }
        return new Uncertain<>(
                Distribution.logNormal(p10.number(), p90.number()),
                new Phrase("対数正規:P10、P90", "log-normal: P10, P90"),
                List.of(p10, p90));
    }

    /** The same limits and likely value, falling smoothly to the limits: the PERT distribution (PERT分布). */
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
                Phrase.both("PERT"),
                numbers);
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
        boolean hard = kind.english().startsWith("normal");
        quantity.accept(numbers.get(0));
        if (!hard) {
            numbers.forEach(quantity::accept);
        }
        return cut;
    }

    /** As {@code 4.0%/month – 6.0%/month (uniform)}. */
    @Override
    public String toString() {
        Language language = Language.current();
        String all = String.join(" – ", numbers.stream().map(Object::toString).toList());
        return language.pick(all + "(" + kind + ")", all + " (" + kind + ")");
    }
}
