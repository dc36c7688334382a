package org.ltvlab.data.internal;

/** Who takes the fields of records as they are read; the characters are only valid during the call. */
public interface Fields {
    /** A record begins, on a line of the file counted from 1. */
    void begin(long line);

    /** A field of the record, columns counted from 0. */
    void field(int column, char[] text, int offset, int length);

    /** The record is complete. */
    void end();
}
