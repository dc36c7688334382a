package org.ltvlab.engine;

/**
 * What each customer did up to a day; index is the customer's code, a customer without orders until then has 0 orders.
 *
 * @param orders how many orders
 * @param firstDay the day of the first one
 * @param secondDay the day of the second one; {@link #NONE} if there is none
 * @param lastDay the day of the last one
 * @param amount the sum in minor units
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
public record Histories(int[] orders, int[] firstDay, int[] secondDay, int[] lastDay, long[] amount) {
    /** No such day. */
    public static final int NONE = Integer.MIN_VALUE;

    /** Of how many customers. */
    @Override
    public String toString() {
        return "histories of " + orders.length + " customers";
    }
}
