package org.ltvlab.formula;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ltvlab.progress.Interruption;
import org.ltvlab.stat.Distribution;
import org.ltvlab.stat.Uniforms;

/**
 * The draws of a formula: every result, and how strongly its rank goes with the rank of each uncertain quantity.
 *
 * <p>A draw of a quantity is the quantile of a uniform number, so that the number itself is the quantity's exact rank;
 * only the results are sorted.
 */
final class Draws {
    private static final int BLOCK = 4096;

    private final double[] results;
    private final int[] order;
    private final int defined;
    private final Map<String, Uniforms> streams;

    private Draws(double[] results, int[] order, int defined, Map<String, Uniforms> streams) {
        this.results = results;
        this.order = order;
        this.defined = defined;
        this.streams = streams;
    }

    /** One uncertain quantity: its stream, its distribution and its way into the computation's units. */
    record Source(Uniforms stream, Distribution distribution, DoubleUnaryOperator units) {
        double[] block(int from, int length) {
            double[] values = new double[length];
            for (int i = 0; i < length; i++) {
                values[i] = units.applyAsDouble(distribution.quantile(stream.uniform(from + i)));
            }
            return values;
        }
    }

    static Draws of(Evaluation numbers, Map<String, Source> sources, int trials) {
        double[] results = new double[trials];
        Class<?> type = numbers.formula().head().type();
        Interruption interruption = Interruption.ofThisThread();
        IntStream.range(0, (trials + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            interruption.check();
            int from = block * BLOCK;
            int length = Math.min(BLOCK, trials - from);
            Map<String, double[]> drawn = new HashMap<>();
            sources.forEach((word, source) -> drawn.put(word, source.block(from, length)));
            Columns columns = new Columns(quantity -> {
                double[] values = drawn.get(quantity.word());
                return values != null ? values : new double[] {numbers.number(quantity)};
            });
            double[] found = columns.guarded(numbers);
            for (int i = 0; i < length; i++) {
                double result = found[found.length == 1 ? 0 : i];
                results[from + i] = Units.allows(type, result) ? result : Double.NaN;
            }
        });
        Map<String, Uniforms> streams = new LinkedHashMap<>();
        sources.forEach((word, source) -> streams.put(word, source.stream()));
        Draws draws = sorted(results, streams);
        interruption.check();
        return draws;
    }

    /** Orders the draws by their results with one sort of numbers: the high bits of a result, then its place. */
    private static Draws sorted(double[] results, Map<String, Uniforms> streams) {
        int n = results.length;
        long places = (1L << (64 - Long.numberOfLeadingZeros(n - 1L))) - 1;
        long[] keys = new long[n];
        int defined = 0;
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToLongBits(results[i]);
            keys[i] = ((bits ^ ((bits >> 63) & Long.MAX_VALUE)) & ~places) | i;
            defined += Double.isNaN(results[i]) ? 0 : 1;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) (keys[i] & places);
        }
        settle(results, order, keys, places, defined);
        return new Draws(results, order, defined, streams);
    }

    /** Puts runs of neighbours right whose results differ only in the bits that the places took. */
    private static void settle(double[] results, int[] order, long[] keys, long places, int defined) {
        int from = 0;
        for (int i = 1; i <= defined; i++) {
            if (i == defined || (keys[i] & ~places) != (keys[from] & ~places)) {
                if (i - from > 1) {
                    int[] settled = Arrays.stream(order, from, i)
                            .boxed()
                            .sorted(Comparator.comparingDouble(place -> results[place]))
                            .mapToInt(Integer::intValue)
                            .toArray();
                    System.arraycopy(settled, 0, order, from, i - from);
                }
                from = i;
            }
        }
    }

    int trials() {
        return results.length;
    }

    /** How many draws have a result. */
    int defined() {
        return defined;
    }

    /** The k-th smallest result, counted from 0. */
    double sorted(int k) {
        return results[order[k]];
    }

    /** The value that a share of the results lies below, linear between neighbours (Hyndman and Fan 1996, type 7). */
    double quantile(double share) {
        double place = share * (defined - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, defined - 1);
        return sorted(below) + (place - below) * (sorted(above) - sorted(below));
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < defined; i++) {
            sum += sorted(i);
        }
        return sum / defined;
    }

    /** How many results are at least so great. */
    int atLeast(double target) {
        int low = 0;
        int high = defined;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted(middle) < target) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return defined - low;
    }

    /** Whether the results differ, so that they have ranks to go by. */
    boolean isSpread() {
        return defined > 1 && sorted(0) < sorted(defined - 1);
    }

    /** Spearman's rank correlation of each uncertain quantity with the result; the results must be spread. */
    Map<String, Double> rankCorrelations() {
        double[] ranks = ranks();
        Map<String, Double> all = Collections.synchronizedMap(new HashMap<>());
        streams.entrySet().parallelStream()
                .forEach(entry -> all.put(entry.getKey(), correlation(entry.getValue(), ranks)));
        Map<String, Double> inOrder = new LinkedHashMap<>();
        streams.keySet().forEach(word -> inOrder.put(word, Objects.requireNonNull(all.get(word))));
        return inOrder;
    }

    /** The ranks of the sorted results, less their mean; equal results share the mean of theirs. */
    private double[] ranks() {
        double[] ranks = new double[defined];
        int from = 0;
        for (int i = 1; i <= defined; i++) {
            if (i == defined || sorted(i) != sorted(from)) {
                Arrays.fill(ranks, from, i, (from + i - 1) / 2.0 - (defined - 1) / 2.0);
                from = i;
            }
        }
        return ranks;
    }

    private double correlation(Uniforms stream, double[] ranks) {
        double sum = 0;
        double squares = 0;
        double products = 0;
        double spread = 0;
        for (int i = 0; i < defined; i++) {
            double u = stream.uniform(order[i]);
            sum += u;
            squares += u * u;
            products += u * ranks[i];
            spread += ranks[i] * ranks[i];
        }
        return products / Math.sqrt((squares - sum * sum / defined) * spread);
    }
}
