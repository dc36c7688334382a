package org.ltvlab.unit;

import java.util.Optional;
import org.ltvlab.problem.LtvProblem;

/**
 * A share that works again every period (期間率), such as a churn rate; it compounds, so 5 % a month is 46.0 % a year.
 *
 * @param ratio each period
 * @param grain the period
 */
public record PeriodicRate(Ratio ratio, Grain grain) implements Measured<PeriodicRate> {
    /**
     * A share that is lost, such as churn (解約率), in another period: {@code 1 - (1 - r)^n} with n of this period in the
     * other; 5 % a month is 46.0 % a year.
     *
     * <p>Not for retention, of which its complement is the loss: {@code retention.complement().lossIn(other).complement()};
     * growth, expansion and discount rates are converted by {@link #growthIn}.
     *
     * @param other the period of the result
     * @return 0 % to 100 %
     * @throws LtvProblem if the rate is below 0 % or above 100 %, where nothing is left to lose
     */
    public PeriodicRate lossIn(Grain other) {
        if (ratio.number() < 0 || ratio.number() > 1) {
            throw LtvProblem.mustHold("A rate of loss (解約率など) must lie between 0 % and 100 % to be converted")
                    .got(this)
                    .problem();
        }
        return other == grain
                ? this
                : new PeriodicRate(new Ratio(-Math.expm1(Math.log1p(-ratio.number()) * other.in(grain))), other);
    }

    /**
     * A share that is added, such as growth, expansion or interest (成長率・拡大率・割引率), in another period:
     * {@code (1 + r)^n - 1} with n of this period in the other; 1 % a month is 12.7 % a year.
     *
     * <p>Not for churn, which is converted by {@link #lossIn}: with this it would come out too high.
     *
     * @param other the period of the result
     * @return above -100 %
     * @throws LtvProblem if the rate is -100 % or below
     */
    public PeriodicRate growthIn(Grain other) {
        if (ratio.number() <= -1) {
            throw LtvProblem.mustHold("A rate of growth (成長率・割引率) must be above -100 % to be converted")
                    .got(this)
                    .problem();
        }
        return other == grain
                ? this
                : new PeriodicRate(new Ratio(Math.expm1(Math.log1p(ratio.number()) * other.in(grain))), other);
    }

    /** Retention for churn and churn for retention: 95.0%/月 for 5.0%/月. */
    public PeriodicRate complement() {
        return new PeriodicRate(ratio.complement(), grain);
    }

    /**
     * Changed relatively: 5.0%/月 by {@code percent(-10)} is 4.5%/月.
     *
     * @throws org.ltvlab.problem.LtvProblem if a share between 0 % and 100 % does not stay there
     */
    @Override
    public PeriodicRate by(Ratio change) {
        return of(Written.share(ratio.number(), ratio.number() * (1 + change.number()), this + " by " + change));
    }

    /**
     * Changed by percentage points (ポイント): 5.0%/月 by {@code -1} point is 4.0%/月.
     *
     * @throws org.ltvlab.problem.LtvProblem if a share between 0 % and 100 % does not stay there
     */
    public PeriodicRate byPoints(double points) {
        return of(Written.share(
                ratio.number(), ratio.number() + points / 100, this + " by " + Written.plain(points, 0) + " points"));
    }

    /** In percentage points (ポイント), as percent would be a relative change: {@code 1.0 points} from 5.0%/月 to 4.0%/月. */
    @Override
    public String difference(double size) {
        return ratio.difference(size);
    }

    @Override
    public double number() {
        return ratio.number();
    }

    @Override
    public PeriodicRate of(double number) {
        return new PeriodicRate(new Ratio(number), grain);
    }

    @Override
    public Optional<Grain> period() {
        return Optional.of(grain);
    }

    /**
     * By size for rates of one period, by what they lose in a year ({@link #lossIn}) for rates of different periods; retention
     * of different periods is compared by its complement.
     *
     * @throws LtvProblem if the periods differ and one of the rates is below 0 % or above 100 %
     */
    @Override
    public int compareTo(PeriodicRate other) {
        return grain == other.grain
                ? ratio.compareTo(other.ratio)
                : lossIn(Grain.YEAR).ratio.compareTo(other.lossIn(Grain.YEAR).ratio);
    }

    /** As 5.0%/月 or 5.0%/month. */
    @Override
    public String toString() {
        return ratio + "/" + grain.per(Language.current());
    }
}
