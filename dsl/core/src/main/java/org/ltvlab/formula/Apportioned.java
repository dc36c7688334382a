package org.ltvlab.formula;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that they add up to the rounded whole (largest remainders): a waterfall must foot to the yen. */
final class Apportioned {
    private Apportioned() {}

    /**
     * The parts in steps of {@code step}; each is off by less than a step.
     *
     * @param parts what to round
     * @param whole what the rounded parts must add up to, a multiple of {@code step}
     */
    static double[] of(double[] parts, double whole, double step) {
        double[] steps = new double[parts.length];
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            steps[i] = Math.floor(parts[i] / step);
            sum += steps[i];
        }
        List<Integer> byRest = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> steps[i] - parts[i] / step))
                .toList();
        int missing = (int) Math.round(whole / step - sum);
        for (int i = 0; i < parts.length && missing != 0; i++) {
            int to = missing > 0 ? byRest.get(i) : byRest.get(parts.length - 1 - i);
            steps[to] += Math.signum(missing);
            missing -= Integer.signum(missing);
        }
        return IntStream.range(0, parts.length)
                .mapToDouble(i -> steps[i] * step)
                .toArray();
    }
}
