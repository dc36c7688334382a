package org.ltvlab.stat;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Uniform numbers behind normal ones, {@code ρ · leader + √(1 − ρ²) · own}.
 *
 * @param pearson the correlation ρ of the normal numbers
 */
record Follower(Uniforms leader, Uniforms own, double pearson) implements Uniforms {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
    private static final double LEAST = 0x1p-54;

    @Override
    public double uniform(long place) {
        double led = pearson * NormalQuantile.of(leader.uniform(place));
        double free = Math.sqrt(Math.max(0, 1 - pearson * pearson)) * NormalQuantile.of(own.uniform(place));
        return Math.min(1 - LEAST * 2, Math.max(LEAST, STANDARD.cumulativeProbability(led + free)));
    }

    /** As {@code 0.52 of random stream 5f…}. */
    @Override
    public String toString() {
        return pearson + " of " + leader;
    }
}
