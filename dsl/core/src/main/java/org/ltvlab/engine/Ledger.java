package org.ltvlab.engine;

import java.util.Currency;

/**
 * Orders as primitive columns, the one shape in which every engine of this machine sees them.
 *
 * <p>Rows are sorted by customer, then day, then their order in the source. Customers are numbered 0, 1, 2 … in the
 * order of their identifiers, so that "tie by customer id" is "tie by code". The arrays are not copied: whoever builds
 * a ledger gives them away.
 *
 * @param customers how many customers there are
 * @param customer the customer's code, by row
 * @param day the order's day, days since 1970-01-01, by row
 * @param amount the order's amount in minor units of the currency (yen, cents), by row
 * @param currency the currency of all amounts
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
public record Ledger(int customers, int[] customer, int[] day, long[] amount, Currency currency) {
    /** How many orders there are. */
    public int size() {
        return customer.length;
    }

    /** How many orders of how many customers. */
    @Override
    public String toString() {
        return amount.length + " orders of " + customers + " customers, " + currency;
    }
}
