package org.ltvlab.data;

import org.ltvlab.progress.DataRead;

/** Where rows come from. */
interface Origin {
    /** Reads all of it. */
    Loaded load(Settings settings);

    /** The line that begins the chain, for messages: {@code transactions("orders.csv")}. */
    String line();

    /** What was read, and from what; the rows left out are not yet known to {@code data}. */
    record Loaded(RowReader.Read read, DataRead data) {}
}
