package org.ltvlab.data;

/** Lets refunds reduce the orders before them. */
final class Netting {
    private Netting() {}

    /**
     * Takes each refund off the customer's latest order until that day, then off the one before. What finds no order is
     * told to {@code tally}; orders refunded in full disappear, also those whose own lines add up to nothing.
     *
     * @param sorted by customer and day; not changed
     */
    static Joined net(Joined sorted, Tally tally) {
        long[] amount = sorted.amount().clone();
        boolean[] gone = new boolean[sorted.size()];
        for (int i = 0; i < sorted.size(); i++) {
            if (amount[i] < 0) {
                gone[i] = true;
                long open = takeOff(sorted, amount, gone, i, Math.negateExact(amount[i]));
                if (open > 0) {
                    int rows = open == -amount[i] ? sorted.rows()[i] : 0;
                    tally.leaveOut(Reason.REFUND_WITHOUT_ORDER, rows, -open);
                }
            } else if (amount[i] == 0 && sorted.refunded()[i]) {
                gone[i] = true;
            }
        }
        return kept(sorted, amount, gone);
    }

    /** What is left of a refund after the orders before it are reduced. */
    private static long takeOff(Joined sorted, long[] amount, boolean[] gone, int refund, long open) {
        int order = refund;
        while (order + 1 < sorted.size() && sameDay(sorted, order + 1, refund)) {
            order++; // within a day the order of rows says nothing
        }
        long rest = open;
        for (; order >= 0 && rest > 0 && sorted.customer()[order] == sorted.customer()[refund]; order--) {
            if (amount[order] > 0) {
                long part = Math.min(rest, amount[order]);
                amount[order] -= part;
                rest -= part;
                gone[order] = amount[order] == 0;
            }
        }
        return rest;
    }

    private static boolean sameDay(Joined sorted, int a, int b) {
        return sorted.customer()[a] == sorted.customer()[b] && sorted.day()[a] == sorted.day()[b];
    }

    private static Joined kept(Joined sorted, long[] amount, boolean[] gone) {
        Joined kept = sorted.first(sorted.size());
        int orders = 0;
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                kept.put(orders, sorted, i);
                kept.amount()[orders++] = amount[i];
            }
        }
        return kept.first(orders);
    }
}
