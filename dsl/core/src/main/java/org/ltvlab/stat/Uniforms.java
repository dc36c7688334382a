package org.ltvlab.stat;

/** Random numbers between 0 and 1 of which any can be had at once (一様乱数). */
public interface Uniforms {
    /** The number at a place, uniform between 0 and 1, both exclusive. */
    double uniform(long place);

    /**
     * Numbers that go with those of a leader (順位相関): a Gaussian copula, whose Pearson correlation is 2 · sin(π·r ÷ 6) for
     * Spearman's r.
     *
     * <p>Source: W. H. Kruskal (1958), Ordinal measures of association; the relation is K. Pearson's of 1907.
     *
     * @param rank Spearman's rank correlation, between -1 and 1
     */
    default Uniforms following(Uniforms leader, double rank) {
        return new Follower(leader, this, 2 * StrictMath.sin(StrictMath.PI * rank / 6));
    }
}
