package org.ltvlab.data;

import java.util.BitSet;

/**
 * The rows that count, as columns in the order of the source; a row is an order or a part of one.
 *
 * @param ids the customers' identifiers by code; codes are given in the order of appearance
 * @param customer the customer's code, by row
 * @param day the day since 1970-01-01, by row
 * @param amount in minor units, by row
 * @param order the order's code, by row; empty if the data has no order ids: then every row is an order
 * @param repeated the rows that repeat an earlier one in all fields of the source
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
record Lines(String[] ids, int[] customer, int[] day, long[] amount, int[] order, BitSet repeated) {
    int size() {
        return customer.length;
    }
}
