package org.ltvlab.rfm;

import java.util.Arrays;
import java.util.Currency;
import java.util.stream.IntStream;
import org.ltvlab.data.Transactions;
import org.ltvlab.engine.Histories;
import org.ltvlab.progress.Interruption;

/**
 * Customers with an order up to a day, their values and scores by axis.
 *
 * @param customer codes, by row
 * @param value days since the last order, orders, revenue in minor units; by axis and row
 * @param score 1 to 5, by axis and row
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
record Scored(int[] customer, long[][] value, int[][] score) {
    static final int BEST = 5;

    static Scored of(Transactions orders, int asOfDay, Scoring scoring) {
        Histories all = orders.engine().histories(orders.ledger(), asOfDay);
        int[] customer = IntStream.range(0, all.orders().length)
                .filter(code -> all.orders()[code] > 0)
                .toArray();
        long[][] value = new long[RfmAxis.values().length][];
        value[RfmAxis.RECENCY.column()] = Arrays.stream(customer)
                .mapToLong(code -> (long) asOfDay - all.lastDay()[code])
                .toArray();
        value[RfmAxis.FREQUENCY.column()] =
                Arrays.stream(customer).mapToLong(code -> all.orders()[code]).toArray();
        value[RfmAxis.MONETARY.column()] =
                Arrays.stream(customer).mapToLong(code -> all.amount()[code]).toArray();
        int[][] score = new int[value.length][];
        Interruption interruption = Interruption.ofThisThread();
        for (RfmAxis axis : RfmAxis.values()) {
            interruption.check();
            score[axis.column()] = scores(axis, value[axis.column()], scoring, orders.currency());
        }
        return new Scored(customer, value, score);
    }

    private static int[] scores(RfmAxis axis, long[] value, Scoring scoring, Currency currency) {
        long[] goodness = Arrays.stream(value).map(axis::goodness).toArray();
        long[] from = scoring instanceof Thresholds fixed ? fixed.cuts(axis, currency) : Quintiles.cuts(goodness);
        int[] score = new int[value.length];
        for (int row = 0; row < score.length; row++) {
            score[row] = 1;
            for (long least : from) {
                score[row] += goodness[row] >= least ? 1 : 0;
            }
        }
        return score;
    }

    int size() {
        return customer.length;
    }

    long value(RfmAxis axis, int row) {
        return value[axis.column()][row];
    }

    int score(RfmAxis axis, int row) {
        return score[axis.column()][row];
    }

    /** The rows that have a score on an axis. */
    int[] rows(RfmAxis axis, int wanted) {
        return IntStream.range(0, size())
                .filter(row -> score(axis, row) == wanted)
                .toArray();
    }
}
