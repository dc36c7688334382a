package org.ltvlab.data;

import java.util.List;
import org.ltvlab.progress.DataRead;

/** Where rows come from. */
interface Origin {
    /** Reads all of it. */
    Loaded load(Settings settings);

    /** The names of its columns, from its beginning alone. */
    List<String> columns(Settings settings);

    /** The line that begins the chain, for messages: {@code transactions("orders.csv")}. */
    String line();

    /**
     * What was read, and from what.
     *
     * @param data the rows left out are not yet known to it
     * @param latestDay the latest day of any row, left out or not
     */
    record Loaded(RowReader.Read read, DataRead data, int latestDay) {}
}
