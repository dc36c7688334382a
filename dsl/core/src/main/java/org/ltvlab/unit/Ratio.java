package org.ltvlab.unit;

/**
 * A share or a change without a period (比率), such as a gross margin.
 *
 * @param number 0.6 for 60 %, finite
 */
public record Ratio(double number) implements Measured<Ratio> {
    /** Differences below are the rounding of binary numbers. */
    private static final double LEAST = 1e-9;

    /** @throws org.ltvlab.problem.LtvProblem if {@code number} is not finite */
    public Ratio {
        number = Written.finite(number, "A ratio (比率)");
    }

    /** So many percent: {@code percent(60)} is 60 %. */
    public static Ratio percent(double percent) {
        return new Ratio(percent / 100);
    }

    /** The share {@code part ÷ whole}; {@code whole} is not 0. */
    public static Ratio of(double part, double whole) {
        return new Ratio(part / whole);
    }

    /** 60 for 60 %. */
    public double inPercent() {
        return number * 100;
    }

    /** What is left to the whole: 40 % for 60 %. */
    public Ratio complement() {
        return new Ratio(1 - number);
    }

    /** As a rate that works every day. */
    public PeriodicRate perDay() {
        return new PeriodicRate(this, Grain.DAY);
    }

    /** As a rate that works every week. */
    public PeriodicRate perWeek() {
        return new PeriodicRate(this, Grain.WEEK);
    }

    /** As a rate that works every month: {@code percent(5).perMonth()} is 5.0%/月. */
    public PeriodicRate perMonth() {
        return new PeriodicRate(this, Grain.MONTH);
    }

    /** As a rate that works every quarter. */
    public PeriodicRate perQuarter() {
        return new PeriodicRate(this, Grain.QUARTER);
    }

    /** As a rate that works every year. */
    public PeriodicRate perYear() {
        return new PeriodicRate(this, Grain.YEAR);
    }

    /**
     * Changed relatively: 5.0% by {@code percent(-10)} is 4.5%.
     *
     * @throws org.ltvlab.problem.LtvProblem if a share between 0 % and 100 % does not stay there
     */
    @Override
    public Ratio by(Ratio change) {
        return of(Written.share(number, number * (1 + change.number()), this + " by " + change));
    }

    /**
     * Changed by percentage points (ポイント): 5.0% by {@code -1} point is 4.0%.
     *
     * @throws org.ltvlab.problem.LtvProblem if a share between 0 % and 100 % does not stay there
     */
    public Ratio byPoints(double points) {
        return of(Written.share(number, number + points / 100, this + " by " + Written.plain(points, 0) + " points"));
    }

    /** In percentage points (ポイント), as percent would be a relative change: {@code 1.0 points} from 5.0% to 4.0%. */
    @Override
    public String difference(double size) {
        double points = Math.abs(size) < LEAST ? 0 : Math.abs(size) * 100;
        return Written.plain(points, 1) + Language.current().pick("ポイント", " points");
    }

    @Override
    public Ratio of(double other) {
        return new Ratio(other);
    }

    @Override
    public int compareTo(Ratio other) {
        return Double.compare(number, other.number);
    }

    /** As 60.0%. */
    @Override
    public String toString() {
        return Written.plain(number * 100, 1) + "%";
    }
}
