package org.ltvlab.data.internal;

import java.util.Arrays;

/** The text read last, since rows of one customer, order or day often stand together. */
final class LastText {
    private char[] last = new char[32];
    private int size = -1;

    /** Whether a text is the one read last. */
    boolean is(char[] text, int offset, int length) {
        return length == size && Arrays.equals(last, 0, length, text, offset, offset + length);
    }

    /** Takes a text for the one read last. */
    void become(char[] text, int offset, int length) {
        if (length > last.length) {
            last = new char[length * 2];
        }
        System.arraycopy(text, offset, last, 0, length);
        size = length;
    }
}
