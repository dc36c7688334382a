package org.ltvlab.data;

import java.util.Arrays;
import java.util.Currency;
import org.ltvlab.data.internal.LongCodes;
import org.ltvlab.engine.Ledger;

/**
 * Forms orders from rows: lines of one customer with one order id become one order on the day of its first line, then
 * everything is sorted by customer, day and place in the source.
 *
 * @param ledger the orders
 * @param ids the customers' identifiers, by their code in the ledger
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
record Orders(Ledger ledger, String[] ids) {
    static Orders of(Lines lines, SameDay sameDay, Currency currency) {
        String[] ids = lines.ids().clone();
        int[] rank = sortIds(ids);
        Lines joined = lines.order().length == 0 ? lines : joined(lines);
        int[] customer = new int[joined.size()];
        for (int i = 0; i < customer.length; i++) {
            customer[i] = rank[joined.customer()[i]];
        }
        Ledger sorted = sorted(new Ledger(ids.length, customer, joined.day(), joined.amount(), currency));
        return new Orders(sameDay == SameDay.MERGED ? merged(sorted) : sorted, ids);
    }

    /** Sorts the identifiers by their UTF-16 text and says where each of them went. */
    private static int[] sortIds(String[] ids) {
        Integer[] order = new Integer[ids.length];
        Arrays.setAll(order, i -> i);
        String[] before = ids.clone();
        Arrays.sort(order, (a, b) -> before[a].compareTo(before[b]));
        int[] rank = new int[ids.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            ids[i] = before[order[i]];
        }
        return rank;
    }

    private static Lines joined(Lines lines) {
        LongCodes codes = new LongCodes(1024);
        int[] customer = new int[lines.size()];
        int[] day = new int[lines.size()];
        long[] amount = new long[lines.size()];
        int orders = 0;
        for (int i = 0; i < lines.size(); i++) {
            int order = codes.of((long) lines.customer()[i] << 32 | lines.order()[i]);
            if (order == orders) {
                customer[order] = lines.customer()[i];
                day[order] = lines.day()[i];
                orders++;
            }
            day[order] = Math.min(day[order], lines.day()[i]);
            amount[order] = Math.addExact(amount[order], lines.amount()[i]);
        }
        return new Lines(
                lines.ids(),
                Arrays.copyOf(customer, orders),
                Arrays.copyOf(day, orders),
                Arrays.copyOf(amount, orders),
                new int[0]);
    }

    /** Two stable counting sorts, by day and then by customer. */
    private static Ledger sorted(Ledger raw) {
        int[] rows = new int[raw.size()];
        Arrays.setAll(rows, i -> i);
        int first = Arrays.stream(raw.day()).min().orElse(0);
        int last = Arrays.stream(raw.day()).max().orElse(0);
        rows = sortedBy(raw.day(), rows, first, last - first + 1);
        rows = sortedBy(raw.customer(), rows, 0, raw.customers());
        int[] customer = new int[rows.length];
        int[] day = new int[rows.length];
        long[] amount = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            customer[i] = raw.customer()[rows[i]];
            day[i] = raw.day()[rows[i]];
            amount[i] = raw.amount()[rows[i]];
        }
        return new Ledger(raw.customers(), customer, day, amount, raw.currency());
    }

    private static int[] sortedBy(int[] key, int[] rows, int least, int keys) {
        int[] start = new int[keys + 1];
        for (int row : rows) {
            start[key[row] - least + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            start[k + 1] += start[k];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[start[key[row] - least]++] = row;
        }
        return sorted;
    }

    private static Ledger merged(Ledger sorted) {
        int[] customer = new int[sorted.size()];
        int[] day = new int[sorted.size()];
        long[] amount = new long[sorted.size()];
        int orders = 0;
        for (int i = 0; i < sorted.size(); i++) {
            boolean same =
                    orders > 0 && customer[orders - 1] == sorted.customer()[i] && day[orders - 1] == sorted.day()[i];
            orders += same ? 0 : 1;
            customer[orders - 1] = sorted.customer()[i];
            day[orders - 1] = sorted.day()[i];
            amount[orders - 1] = Math.addExact(amount[orders - 1], sorted.amount()[i]);
        }
        return new Ledger(
                sorted.customers(),
                Arrays.copyOf(customer, orders),
                Arrays.copyOf(day, orders),
                Arrays.copyOf(amount, orders),
                sorted.currency());
    }
}
