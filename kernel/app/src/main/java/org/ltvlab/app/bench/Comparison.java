package org.ltvlab.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One question of the benchmark, answered by us and by a peer.
 *
 * @param what the question
 * @param ours seconds of our runs
 * @param peer the peer's name
 * @param theirs seconds of the peer's runs
 */
record Comparison(String what, List<Double> ours, String peer, List<Double> theirs) {
    /** A line with both medians, their ranges and the ratio of the medians. */
    String line() {
        return String.format(
                Locale.ROOT, "  %-52s ltv %s   %s %s   ratio %.2f", what, range(ours), peer, range(theirs), ratio());
    }

    /** Our median in relation to the peer's. */
    double ratio() {
        return median(ours) / median(theirs);
    }

    static double median(List<Double> seconds) {
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The median and the range of some runs. */
    static String range(List<Double> seconds) {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.2f s (%.2f-%.2f)", median(seconds), sorted[0], sorted[sorted.length - 1]);
    }
}
