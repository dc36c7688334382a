package org.ltvlab.stat;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The distributions; each by its quantile function, so that a draw is the quantile of a uniform number. */
final class Distributions {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Distributions() {}

    record Uniform(double low, double high) implements Distribution {
        @Override
        public double quantile(double p) {
            return low + (high - low) * p;
        }

        @Override
        public double probability(double value) {
            return share((value - low) / (high - low));
        }
    }

    record Triangular(double low, double likely, double high) implements Distribution {
        @Override
        public double quantile(double p) {
            double whole = high - low;
            double turn = (likely - low) / whole;
            return p < turn
                    ? low + Math.sqrt(p * whole * (likely - low))
                    : high - Math.sqrt((1 - p) * whole * (high - likely));
        }

        @Override
        public double probability(double value) {
            double whole = high - low;
            if (value <= low || value >= high) {
                return value <= low ? 0 : 1;
            }
            return value < likely
                    ? (value - low) * (value - low) / (whole * (likely - low))
                    : 1 - (high - value) * (high - value) / (whole * (high - likely));
        }
    }

    record Normal(double mean, double deviation) implements Distribution {
        @Override
        public double quantile(double p) {
            return mean + deviation * NormalQuantile.of(p);
        }

        @Override
        public double probability(double value) {
            return STANDARD.cumulativeProbability((value - mean) / deviation);
        }
    }

    /** A part of a distribution, from one share of its values to another. */
    record Cut(Distribution whole, double from, double to) implements Distribution {
        @Override
        public double quantile(double p) {
            return whole.quantile(from + (to - from) * p);
        }

        @Override
        public double probability(double value) {
            return share((whole.probability(value) - from) / (to - from));
        }
    }

    private static double share(double number) {
        return Math.min(1, Math.max(0, number));
    }
}
