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
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
record Joined(int[] customer, int[] day, long[] amount, int[] rows) {
    static Joined of(Lines lines, int[] rank) {
        int n = lines.size();
        Joined all = new Joined(new int[n], new int[n], new long[n], new int[n]);
        boolean joining = lines.order().length > 0;
        LongCodes codes = new LongCodes(1024);
        int orders = 0;
        for (int i = 0; i < n; i++) {
            int customer = rank[lines.customer()[i]];
            int order = joining ? codes.of(((long) customer << 32) | (lines.order()[i] & 0xffffffffL)) : i;
            if (order == orders) {
                all.customer[order] = customer;
                all.day[order] = lines.day()[i];
                orders++;
            }
            all.day[order] = Math.min(all.day[order], lines.day()[i]);
            all.amount[order] = Math.addExact(all.amount[order], lines.amount()[i]);
            all.rows[order]++;
        }
        return all.first(orders);
    }

    int size() {
        return customer.length;
    }

    Joined first(int n) {
        return new Joined(
                Arrays.copyOf(customer, n), Arrays.copyOf(day, n), Arrays.copyOf(amount, n), Arrays.copyOf(rows, n));
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
        Joined picked = new Joined(new int[n], new int[n], new long[n], new int[n]);
        for (int i = 0; i < n; i++) {
            picked.customer[i] = customer[index[i]];
            picked.day[i] = day[index[i]];
            picked.amount[i] = amount[index[i]];
            picked.rows[i] = rows[index[i]];
        }
        return picked;
    }

    /** Orders of one customer on one day as one; these are sorted. */
    Joined sameDayMerged() {
        Joined merged = new Joined(customer.clone(), day.clone(), amount.clone(), rows.clone());
        int orders = 0;
        for (int i = 0; i < size(); i++) {
            boolean same = orders > 0 && merged.sameAs(orders - 1, this, i);
            if (same) {
                merged.amount[orders - 1] = Math.addExact(merged.amount[orders - 1], amount[i]);
                merged.rows[orders - 1] += rows[i];
            } else {
                merged.customer[orders] = customer[i];
                merged.day[orders] = day[i];
                merged.amount[orders] = amount[i];
                merged.rows[orders] = rows[i];
                orders++;
            }
        }
        return merged.first(orders);
    }

    private boolean sameAs(int own, Joined other, int index) {
        return customer[own] == other.customer[index] && day[own] == other.day[index];
    }
}
