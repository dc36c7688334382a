package org.ltvlab.stat;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Count;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;

/**
 * A confidence interval (信頼区間): where the true value lies, were the observed customers a random sample.
 *
 * <p>In a sentence it reads {@code 39.7%–42.6%}; shown alone it adds its level and how it was computed.
 *
 * @param low the lower limit
 * @param high the upper limit
 * @param level the confidence level, such as 0.95
 * @param kind how it was computed
 * @param unit any value of the unit that the limits are in, such as {@code new Ratio(0)}; empty for points (ポイント)
 */
public record Interval(double low, double high, double level, Kind kind, Optional<Measured<?>> unit) implements Shown {
    /** How an interval is computed. */
    public enum Kind {
        /** The score interval of a share (Wilson 1927). */
        WILSON("Wilson", "Wilson"),
        /** The exact interval of a Poisson rate (Garwood 1936). */
        POISSON("厳密なポアソン", "exact Poisson"),
        /** The normal interval of a mean. */
        NORMAL("正規近似", "normal");

        private final String japanese;
        private final String english;

        Kind(String japanese, String english) {
            this.japanese = japanese;
            this.english = english;
        }

        @Override
        public String toString() {
            return Language.current().pick(japanese, english);
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
        return new Interval(low, high, level, Kind.WILSON, Optional.of(new Ratio(0)));
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
        return new Interval(low / exposure, high / exposure, level, Kind.POISSON, Optional.of(new Count(0)));
    }

    /**
     * The normal interval of an estimate in points, such as a score: {@code estimate ± z · standard error}; {@link #in}
     * gives it another unit.
     *
     * @param standardError 0 or more
     * @param level between 0 and 1, both exclusive
     */
    public static Interval normal(double estimate, double standardError, double level) {
        double half = NormalQuantile.of(1 - tail(level)) * standardError;
        return new Interval(estimate - half, estimate + half, level, Kind.NORMAL, Optional.empty());
    }

    /** The same interval, cut where values cannot lie. */
    public Interval between(double least, double most) {
        return new Interval(Math.max(least, low), Math.min(most, high), level, kind, unit);
    }

    /** The same limits in another unit: a rate per month is {@code .in(new Ratio(0).perMonth())}. */
    public Interval in(Measured<?> other) {
        return new Interval(low, high, level, kind, Optional.of(other));
    }

    /** The interval with its level and how it was computed: {@code 39.7%–42.6% (95% interval, Wilson)}. */
    @Override
    public TextView view() {
        String percent =
                BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
        return TextView.of(Formats.fill(
                Language.current().pick("%s(%s%%信頼区間、%s)", "%s (%s%% interval, %s)"), this, percent, kind));
    }

    @Override
    public TextView explain() {
        String meaning = Language.current()
                .pick(
                        "観測した顧客を無作為標本とみなしたとき、真の値があると考えられる範囲。",
                        "Where the true value lies, if the observed customers are taken as a random sample.");
        return TextView.of(view().toString(), meaning);
    }

    /** As 39.7%–42.6%, 9.8%–10.4%/月, ¥980–¥1,040 or 14.7–49.3 points: both limits with the same digits. */
    @Override
    public String toString() {
        return unit.map(this::inUnit).orElseGet(this::inPoints);
    }

    private String inUnit(Measured<?> unit) {
        Measured<?> first = unit instanceof PeriodicRate rate ? rate.ratio() : unit;
        Formats formats = Formats.current();
        return formats.text(first.of(low)) + "–" + formats.text(unit.of(high));
    }

    private String inPoints() {
        Formats formats = Formats.current();
        return formats.text(low) + "–" + formats.text(high) + Language.current().pick("ポイント", " points");
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
