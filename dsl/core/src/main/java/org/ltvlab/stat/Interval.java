package org.ltvlab.stat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ltvlab.problem.LtvProblem;

/**
 * A confidence interval (信頼区間): where the true value lies, were the observed customers a random sample.
 *
 * @param low the lower limit
 * @param high the upper limit
 * @param level the confidence level, such as 0.95
 * @param kind how it was computed
 */
public record Interval(double low, double high, double level, Kind kind) {
    /** How an interval is computed. */
    public enum Kind {
        /** The score interval of a share (Wilson 1927). */
        WILSON("Wilson"),
        /** The exact interval of a Poisson rate (Garwood 1936). */
        POISSON("exact Poisson");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The score interval of a share: {@code (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)} with {@code p = k/n}.
     *
     * <p>Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference.
     *
     * @param successes k, at least 0
     * @param trials n, at least 1 and at least k
     * @param level between 0 and 1, both exclusive
     * @throws LtvProblem if an argument lies outside its range
     */
    public static Interval wilson(long successes, long trials, double level) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw LtvProblem.mustHold("A share needs at least 1 trial and between 0 and all of them as successes")
                    .got(successes + " of " + trials)
                    .problem();
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail(level));
        double n = trials;
        double p = successes / n;
        double scale = 1 + z * z / n;
        double centre = (p + z * z / (2 * n)) / scale;
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / scale;
        // At the ends the formula gives exactly 0 and 1; rounding must not step outside.
        double low = successes == 0 ? 0 : centre - half;
        double high = successes == trials ? 1 : centre + half;
        return new Interval(low, high, level, Kind.WILSON);
    }

    /**
     * The exact interval of a rate: {@code χ²(α/2; 2k) / 2E} to {@code χ²(1 − α/2; 2k + 2) / 2E}.
     *
     * <p>Source: F. Garwood (1936), Fiducial limits for the Poisson distribution.
     *
     * @param events k, at least 0
     * @param exposure E, the time at risk, above 0; the interval is per unit of it
     * @param level between 0 and 1, both exclusive
     * @throws LtvProblem if an argument lies outside its range
     */
    public static Interval poisson(long events, double exposure, double level) {
        if (events < 0 || !(exposure > 0)) {
            throw LtvProblem.mustHold("A rate needs time at risk above 0 and at least 0 events")
                    .got(events + " events in " + exposure)
                    .problem();
        }
        double tail = tail(level);
        double low = events == 0 ? 0 : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(tail) / 2;
        double high = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(tail) / 2;
        return new Interval(low / exposure, high / exposure, level, Kind.POISSON);
    }

    private static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw LtvProblem.mustHold("A confidence level (信頼水準) must lie between 0 and 1, both exclusive")
                    .got(level)
                    .fix("0.95")
                    .problem();
        }
        return (1 - level) / 2;
    }
}
