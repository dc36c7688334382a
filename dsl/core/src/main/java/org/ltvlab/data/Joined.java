package org.ltvlab.data;

import java.util.Arrays;
import org.ltvlab.data.internal.LongCodes;

/**
 * Orders while they are being formed: rows with one order id are joined.
 *
 * @param customer the rank of the customer's identifier, by order
 * @param day the first day of its rows
 * @param amount their sum in minor units
 * @param rows how many rows it has
 * @param refunded whether one of them is negative
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
record Joined(int[] customer, int[] day, long[] amount, int[] rows, boolean[] refunded) {
    static Joined of(Lines lines, int[] rank) {
        int n = lines.size();
        boolean joining = lines.order().length > 0;
        Joined all = empty(joining ? Math.min(n, 1024) : n);
        LongCodes codes = new LongCodes(1024);
        int orders = 0;
        for (int i = 0; i < n; i++) {
            int customer = rank[lines.customer()[i]];
            int order = joining ? codes.of(((long) customer << 32) | (lines.order()[i] & 0xffffffffL)) : i;
            if (order == orders) {
                all = order < all.size() ? all : all.first(2 * order);
                all.customer[order] = customer;
                all.day[order] = lines.day()[i];
                orders++;
            }
            all.day[order] = Math.min(all.day[order], lines.day()[i]);
            all.amount[order] = Math.addExact(all.amount[order], lines.amount()[i]);
            all.rows[order]++;
            all.refunded[order] |= lines.amount()[i] < 0;
        }
        return all.first(orders);
    }

    private static Joined empty(int n) {
        return new Joined(new int[n], new int[n], new long[n], new int[n], new boolean[n]);
    }

    int size() {
        return customer.length;
    }

    Joined first(int n) {
        return new Joined(
                Arrays.copyOf(customer, n),
                Arrays.copyOf(day, n),
                Arrays.copyOf(amount, n),
                Arrays.copyOf(rows, n),
                Arrays.copyOf(refunded, n));
    }

    /** By customer, day and place in the source: two stable counting sorts. */
    Joined sorted(int customers) {
        int[] index = new int[size()];
        Arrays.setAll(index, i -> i);
        int first = Arrays.stream(day).min().orElse(0);
        int last = Arrays.stream(day).max().orElse(0);
        index = sortedBy(day, index, first, last - first + 1);
        return picked(sortedBy(customer, index, 0, customers));
    }

    private static int[] sortedBy(int[] key, int[] index, int least, int keys) {
        int[] start = new int[keys + 1];
        for (int i : index) {
            start[key[i] - least + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        int[] sorted = new int[index.length];
        for (int i : index) {
            sorted[start[key[i] - least]++] = i;
        }
        return sorted;
    }

    private Joined picked(int[] index) {
        int n = index.length;
        Joined picked = empty(n);
        for (int i = 0; i < n; i++) {
            picked.put(i, this, index[i]);
        }
        return picked;
    }

    /** Orders of one customer on one day as one; these are sorted. */
    Joined sameDayMerged() {
        Joined merged = first(size());
        int orders = 0;
        for (int i = 0; i < size(); i++) {
            boolean same = orders > 0 && merged.sameAs(orders - 1, this, i);
            if (same) {
                merged.amount[orders - 1] = Math.addExact(merged.amount[orders - 1], amount[i]);
                merged.rows[orders - 1] += rows[i];
                merged.refunded[orders - 1] |= refunded[i];
            } else {
                merged.put(orders++, this, i);
            }
        }
        return merged.first(orders);
    }

    /** Puts an order of another one there. */
    void put(int at, Joined other, int index) {
        customer[at] = other.customer[index];
        day[at] = other.day[index];
        amount[at] = other.amount[index];
        rows[at] = other.rows[index];
        refunded[at] = other.refunded[index];
    }

    private boolean sameAs(int own, Joined other, int index) {
        return customer[own] == other.customer[index] && day[own] == other.day[index];
    }
}
