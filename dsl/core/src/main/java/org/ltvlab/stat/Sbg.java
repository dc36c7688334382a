package org.ltvlab.stat;

import org.ltvlab.problem.LtvProblem;

/**
 * The shifted-beta-geometric model of retention (sBG): every customer has a churn rate of his own, beta-distributed, so
 * that the churn of a cohort falls as those who leave easily have left.
 *
 * <p>Source: P. S. Fader and B. G. S. Hardie (2007), How to project customer retention.
 *
 * @param alpha α above 0
 * @param beta β above 0
 */
public record Sbg(double alpha, double beta) {
    private static final int MOST = 10_000_000;
    private static final double ENOUGH = 1e-13;

    /** @throws LtvProblem unless both are above 0 */
    public Sbg {
        if (!(alpha > 0 && beta > 0 && Double.isFinite(alpha) && Double.isFinite(beta))) {
            throw LtvProblem.mustHold("sBG needs alpha and beta above 0")
                    .got("alpha " + alpha + ", beta " + beta)
                    .problem();
        }
    }

    /** The share of a cohort that is still there after so many renewals: {@code S(t) = B(α, β+t) / B(α, β)}. */
    public double survival(int renewals) {
        double share = 1;
        for (int t = 1; t <= renewals; t++) {
            share *= (beta + t - 1) / (alpha + beta + t - 1);
        }
        return share;
    }

    /** The share of those still there whom renewal {@code t} loses: {@code α / (α + β + t − 1)}; 1 is the first. */
    public double churn(int renewal) {
        return alpha / (alpha + beta + renewal - 1);
    }

    /**
     * The expected number of payments, discounted, the first being now: {@code Σₜ S(t) / (1 + d)ᵗ}, t from 0.
     *
     * <p>Source: P. S. Fader and B. G. S. Hardie (2010), Customer-base valuation in a contractual setting.
     *
     * @param discount d each period, 0 or more
     * @throws LtvProblem without discount if α is 1 or less: the sum then has no limit
     */
    public double expectedPayments(double discount) {
        if (discount == 0) {
            return undiscounted();
        }
        double sum = 0;
        double term = 1;
        for (int t = 1; term > ENOUGH * sum && t < MOST; t++) {
            sum += term;
            term *= (beta + t - 1) / ((alpha + beta + t - 1) * (1 + discount));
        }
        // The terms fall at least as fast as 1/(1+d)ᵗ, so that what is left is below term·(1+d)/d.
        return sum + term;
    }

    private double undiscounted() {
        if (alpha <= 1) {
            throw LtvProblem.mustHold("The expected lifetime (期待継続期間) of sBG has no limit where alpha is 1 or less:"
                            + " too many customers stay for ever")
                    .got(this)
                    .fix(".discountRate(percent(10).perYear())")
                    .problem();
        }
        return (alpha + beta - 1) / (alpha - 1);
    }

    /** As {@code sBG(alpha 0.704, beta 1.182)}. */
    @Override
    public String toString() {
        return "sBG(alpha " + alpha + ", beta " + beta + ")";
    }
}
