package org.ltvlab.stat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** A distribution whose quantiles are looked up between equal shares, because computing each would take long. */
final class Tabulated implements Distribution {
    private static final int PARTS = 4096;

    private final double[] quantiles;

    private Tabulated(double[] quantiles) {
        this.quantiles = quantiles;
    }

    /** The beta distribution, moved and stretched. */
    static Tabulated beta(double a, double b, double from, double width) {
        BetaDistribution beta = BetaDistribution.of(a, b);
        double[] quantiles = new double[PARTS + 1];
        for (int i = 0; i <= PARTS; i++) {
            quantiles[i] = from + width * beta.inverseCumulativeProbability((double) i / PARTS);
        }
        return new Tabulated(quantiles);
    }

    @Override
    public double quantile(double p) {
        double place = p * PARTS;
        int below = Math.min((int) place, PARTS - 1);
        return quantiles[below] + (place - below) * (quantiles[below + 1] - quantiles[below]);
    }

    @Override
    public double probability(double value) {
        int found = Arrays.binarySearch(quantiles, value);
        if (found >= 0) {
            return (double) found / PARTS;
        }
        int above = -found - 1;
        if (above == 0 || above > PARTS) {
            return above == 0 ? 0 : 1;
        }
        double part = (value - quantiles[above - 1]) / (quantiles[above] - quantiles[above - 1]);
        return (above - 1 + part) / PARTS;
    }
}
