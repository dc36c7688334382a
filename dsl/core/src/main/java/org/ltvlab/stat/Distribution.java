package org.ltvlab.stat;

/** How the values of an uncertain number are distributed (確率分布). */
public interface Distribution {
    /** The value that a share {@code p} of all values lies below; {@code p} between 0 and 1. */
    double quantile(double p);

    /** The share of the values that lie below {@code value}. */
    double probability(double value);

    /** Every value between the two equally likely. */
    static Distribution uniform(double low, double high) {
        return new Distributions.Uniform(low, high);
    }

    /** Most likely at {@code likely}, falling in straight lines to the ends. */
    static Distribution triangular(double low, double likely, double high) {
        return new Distributions.Triangular(low, likely, high);
    }

    /** Most likely at {@code likely}, falling smoothly to the ends: the PERT beta distribution (Malcolm et al. 1959). */
    static Distribution pert(double low, double likely, double high) {
        double a = 1 + 4 * (likely - low) / (high - low);
        double b = 1 + 4 * (high - likely) / (high - low);
        return Tabulated.beta(a, b, low, high - low);
    }

    /** The normal distribution. */
    static Distribution normal(double mean, double standardDeviation) {
        return new Distributions.Normal(mean, standardDeviation);
    }

    /** The same distribution, as far as it lies between the two. */
    default Distribution within(double least, double most) {
        double from = Double.isInfinite(least) ? 0 : probability(least);
        double to = Double.isInfinite(most) ? 1 : probability(most);
        return from <= 0 && to >= 1 ? this : new Distributions.Cut(this, from, to);
    }
}
