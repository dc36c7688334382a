package org.ltvlab.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ltvlab.progress.Interruption;

/**
 * Kaplan and Meier's curve, {@code S(t) = Π (1 − left ÷ at risk)} over the endings up to t, from one pass over the sorted
 * lifetimes. Beyond the longest observation it is unknown, unless nobody is left there.
 */
final class SurvivalCurve {
    private static final int STEPS_BETWEEN_CHECKS = 0xFFF;

    /** When somebody left, ascending, each once. */
    private final double[] times;

    /** The share still there just after each. */
    private final double[] shares;

    private final double longest;

    private SurvivalCurve(double[] times, double[] shares, double longest) {
        this.times = times;
        this.shares = shares;
        this.longest = longest;
    }

    static SurvivalCurve of(double[] lengths, boolean[] ended) {
        double[] all = lengths.clone();
        Arrays.sort(all);
        double[] endings = IntStream.range(0, ended.length)
                .filter(i -> ended[i])
                .mapToDouble(i -> lengths[i])
                .sorted()
                .toArray();
        double[] times = Arrays.stream(endings).distinct().toArray();
        return new SurvivalCurve(times, shares(all, endings, times), all.length == 0 ? 0 : all[all.length - 1]);
    }

    private static double[] shares(double[] all, double[] endings, double[] times) {
        Interruption interruption = Interruption.ofThisThread();
        double[] shares = new double[times.length];
        double share = 1;
        int gone = 0;
        int ending = 0;
        for (int i = 0; i < times.length; i++) {
            if ((i & STEPS_BETWEEN_CHECKS) == 0) {
                interruption.check();
            }
            while (all[gone] < times[i]) {
                gone++;
            }
            int first = ending;
            while (ending < endings.length && endings[ending] == times[i]) {
                ending++;
            }
            share *= 1 - (double) (ending - first) / (all.length - gone);
            shares[i] = share;
        }
        return shares;
    }

    double longest() {
        return longest;
    }

    /** Whether the share at a time is known: up to the longest observation, and for ever once nobody is left. */
    boolean knows(double time) {
        return time <= longest || (shares.length > 0 && shares[shares.length - 1] == 0);
    }

    /** The share still there after so long. */
    double at(double time) {
        int place = Arrays.binarySearch(times, time);
        int passed = place >= 0 ? place + 1 : -place - 1;
        return passed == 0 ? 1 : shares[passed - 1];
    }

    /** The area under the curve up to a time. */
    double area(double end) {
        double area = 0;
        double share = 1;
        double from = 0;
        for (int i = 0; i < times.length && times[i] < end; i++) {
            area += share * (times[i] - from);
            share = shares[i];
            from = times[i];
        }
        return area + share * (end - from);
    }

    /**
     * The corners of its steps, each at a later time than the one before: a step begins at the last number below its time.
     *
     * @param scale what a time of 1 is drawn at
     */
    List<double[]> corners(double scale) {
        List<double[]> corners = new ArrayList<>(List.of(new double[] {0, at(0)}));
        for (int i = 0; i < times.length; i++) {
            double time = times[i] * scale;
            if (time > 0) {
                corners.add(new double[] {Math.nextDown(time), i == 0 ? 1 : shares[i - 1]});
                corners.add(new double[] {time, shares[i]});
            }
        }
        if (longest > (times.length == 0 ? 0 : times[times.length - 1])) {
            corners.add(new double[] {longest * scale, at(longest)});
        }
        return corners;
    }

    /** How many steps. */
    @Override
    public String toString() {
        return "survival curve of " + times.length + " steps";
    }
}
