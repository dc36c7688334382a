package org.ltvlab.data;

import java.util.Arrays;
import java.util.Currency;
import org.ltvlab.engine.Ledger;
import org.ltvlab.progress.Interruption;

/**
 * Forms orders from rows: lines of one customer with one order id become one order on the day of its first line, then
 * everything is sorted by customer, day and place in the source.
 *
 * @param ledger the orders
 * @param ids the customers' identifiers, by their code in the ledger
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
record Orders(Ledger ledger, String[] ids) {
    /** Forms the orders; refunds that are to be netted and find no order are told to {@code tally}. */
    static Orders of(Lines lines, Settings settings, Currency currency, Tally tally) {
        String[] ids = lines.ids().clone();
        int[] rank = sortIds(ids);
        Joined orders = Joined.of(lines, rank).sorted(ids.length);
        if (settings.refundsNetted()) {
            orders = Netting.net(orders, tally);
        }
        if (settings.sameDay() == SameDay.MERGED) {
            orders = orders.sameDayMerged();
        }
        return numbered(orders, ids, currency);
    }

    /** Sorts the identifiers by their UTF-16 text and says where each of them went. */
    private static int[] sortIds(String[] ids) {
        Integer[] order = new Integer[ids.length];
        Arrays.setAll(order, i -> i);
        String[] before = ids.clone();
        Interruption interruption = Interruption.ofThisThread();
        Arrays.sort(order, (a, b) -> {
            interruption.check();
            return before[a].compareTo(before[b]);
        });
        int[] rank = new int[ids.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
            ids[i] = before[order[i]];
        }
        return rank;
    }

    /** Numbers the customers anew so that only those with an order have a code. */
    private static Orders numbered(Joined sorted, String[] ids, Currency currency) {
        int[] customer = new int[sorted.size()];
        String[] used = new String[ids.length];
        int customers = 0;
        for (int i = 0; i < customer.length; i++) {
            if (i == 0 || sorted.customer()[i] != sorted.customer()[i - 1]) {
                used[customers++] = ids[sorted.customer()[i]];
            }
            customer[i] = customers - 1;
        }
        Ledger ledger = new Ledger(customers, customer, sorted.day(), sorted.amount(), currency);
        return new Orders(ledger, Arrays.copyOf(used, customers));
    }
}
