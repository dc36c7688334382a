package org.ltvlab.data;

import java.util.ArrayList;
import java.util.List;
import org.ltvlab.data.internal.Repeats;
import org.ltvlab.data.internal.TextCodes;

/** The rows that count, as they come in: columns in parts of one length, so that nothing is copied to grow. */
final class LineColumns {
    private static final int ROWS = 1 << 12;

    private final boolean withOrderIds;
    private final boolean withRecords;
    private final List<Part> parts = new ArrayList<>();
    private Part part;
    private int size;

    LineColumns(boolean withOrderIds, boolean withRecords) {
        this.withOrderIds = withOrderIds;
        this.withRecords = withRecords;
        this.part = part(0);
    }

    private Part part(int rows) {
        return new Part(
                new int[rows],
                new int[rows],
                new long[rows],
                new int[withOrderIds ? rows : 0],
                new long[withRecords ? rows : 0]);
    }

    /** Adds a row; {@code orderCode} below 0 makes it an order of its own, {@code record} tells repeated rows. */
    void add(int customerCode, int epochDay, long minor, int orderCode, long record) {
        int row = size % ROWS;
        if (row == 0) {
            part = part(ROWS);
            parts.add(part);
        }
        part.customer[row] = customerCode;
        part.day[row] = epochDay;
        part.amount[row] = minor;
        if (withOrderIds) {
            part.order[row] = orderCode < 0 ? ~size : orderCode;
        }
        if (withRecords) {
            part.number[row] = record;
        }
        size++;
    }

    Lines lines(TextCodes customers) {
        Part all = part(size);
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).copy(all, i * ROWS, Math.min(ROWS, size - i * ROWS));
        }
        return new Lines(customers.texts(), all.customer, all.day, all.amount, all.order, Repeats.among(all.number));
    }

    /** Rows one after the other; a column that is not wanted is empty. */
    @SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
    private record Part(int[] customer, int[] day, long[] amount, int[] order, long[] number) {
        /** Copies the first rows to where they begin in the whole. */
        void copy(Part whole, int at, int rows) {
            System.arraycopy(customer, 0, whole.customer, at, rows);
            System.arraycopy(day, 0, whole.day, at, rows);
            System.arraycopy(amount, 0, whole.amount, at, rows);
            if (order.length > 0) {
                System.arraycopy(order, 0, whole.order, at, rows);
            }
            if (number.length > 0) {
                System.arraycopy(number, 0, whole.number, at, rows);
            }
        }
    }
}
