package org.ltvlab.rfm;

import java.util.Arrays;
import org.ltvlab.unit.Language;

/**
 * Scores by fifths of the customers (五分位).
 *
 * <p>{@code score = 1 + floor(5 × customers who are strictly worse ÷ customers)}: who is better than no fifth gets 1,
 * who is better than four fifths gets 5. The same value never gets two scores, so with many ties some scores stay
 * without customers; the display says which.
 */
public record Quintiles() implements Scoring {
    private static final int FIFTHS = 5;

    /**
     * The least value for each score from 2 on.
     *
     * <p>The k-th quintile is the smallest value that at least k fifths are at or below; above it begins score k + 1.
     */
    static long[] cuts(long[] goodness) {
        long[] sorted = goodness.clone();
        Arrays.sort(sorted);
        long[] from = new long[FIFTHS - 1];
        for (int k = 1; k < FIFTHS; k++) {
            int rank = Math.toIntExact(((long) k * sorted.length + FIFTHS - 1) / FIFTHS);
            from[k - 1] = sorted[rank - 1] + 1;
        }
        return from;
    }

    @Override
    public String toString() {
        return Language.current()
                .pick(
                        "五分位(顧客を値の順に20%ずつ区切り、下位から1〜5点。区切りをまたぐ同じ値は低いほうの点)",
                        "quintiles (score = 1 + whole fifths of customers who are strictly worse)");
    }
}
