package org.ltvlab.shell.extension;

import java.util.List;

/**
 * What the shell may tell about a frame of a library: how long it is and what its columns are called.
 *
 * @param rows how many rows
 * @param columns the names of its columns, in order
 */
public record Shape(long rows, List<String> columns) {
    public Shape {
        columns = List.copyOf(columns);
    }
}
