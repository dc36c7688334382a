package org.ltvlab.data.internal;

/** Reads a day from characters. */
public interface DayReader {
    /** Not a day. */
    int NONE = Integer.MIN_VALUE;

    /** The day since 1970-01-01, or {@link #NONE}. */
    int read(char[] text, int offset, int length);
}
