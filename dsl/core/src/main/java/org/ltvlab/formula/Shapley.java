package org.ltvlab.formula;

import java.util.function.IntToDoubleFunction;

/** Shares of a whole that no order of joining prefers. */
final class Shapley {
    private Shapley() {}

    /**
     * The Shapley value of each of {@code n} members: {@code Σ over sets S without i of |S|!·(n−|S|−1)!/n! ·
     * (worth(S ∪ i) − worth(S))}; they add up to {@code worth(all) − worth(none)}.
     *
     * @param worth of a set of members, as bits
     */
    static double[] shares(int n, IntToDoubleFunction worth) {
        double[] worths = new double[1 << n];
        for (int set = 0; set < worths.length; set++) {
            worths[set] = worth.applyAsDouble(set);
        }
        double[] weight = new double[n];
        for (int size = 0; size < n; size++) {
            weight[size] = 1.0 / (n * choose(n - 1, size));
        }
        double[] shares = new double[n];
        for (int i = 0; i < n; i++) {
            for (int set = 0; set < worths.length; set++) {
                if (((set >> i) & 1) == 0) {
                    shares[i] += weight[Integer.bitCount(set)] * (worths[set | (1 << i)] - worths[set]);
                }
            }
        }
        return shares;
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }
}
