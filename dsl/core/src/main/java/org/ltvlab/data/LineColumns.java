package org.ltvlab.data;

import java.util.Arrays;
import org.ltvlab.data.internal.Repeats;
import org.ltvlab.data.internal.TextCodes;

/** The rows that count, as they come in: columns that grow. */
final class LineColumns {
    private int[] customer = new int[1024];
    private int[] day = new int[1024];
    private long[] amount = new long[1024];
    private int[] order;
    private long[] number;
    private int size;

    LineColumns(boolean withOrderIds, boolean withRecords) {
        order = new int[withOrderIds ? 1024 : 0];
        number = new long[withRecords ? 1024 : 0];
    }

    /** Adds a row; {@code orderCode} below 0 makes it an order of its own, {@code record} tells repeated rows. */
    void add(int customerCode, int epochDay, long minor, int orderCode, long record) {
        if (size == customer.length) {
            grow();
        }
        customer[size] = customerCode;
        day[size] = epochDay;
        amount[size] = minor;
        if (order.length > 0) {
            order[size] = orderCode < 0 ? ~size : orderCode;
        }
        if (number.length > 0) {
            number[size] = record;
        }
        size++;
    }

    private void grow() {
        int length = size + size / 2;
        customer = Arrays.copyOf(customer, length);
        day = Arrays.copyOf(day, length);
        amount = Arrays.copyOf(amount, length);
        number = number.length == 0 ? number : Arrays.copyOf(number, length);
        order = order.length == 0 ? order : Arrays.copyOf(order, length);
    }

    Lines lines(TextCodes customers) {
        return new Lines(
                customers.texts(),
                Arrays.copyOf(customer, size),
                Arrays.copyOf(day, size),
                Arrays.copyOf(amount, size),
                order.length == 0 ? order : Arrays.copyOf(order, size),
                Repeats.among(number, number.length == 0 ? 0 : size));
    }
}
