package org.ltvlab.problem;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where in the data something is.
 *
 * @param file the file, as the user named it; empty if the data is no file
 * @param row the line of the file, counted from 1 with the header
 * @param column the column's name
 */
public record Place(String file, OptionalLong row, Optional<String> column) {
    /** No place: the problem lies in a call, not in data. */
    public static final Place NOWHERE = new Place("", OptionalLong.empty(), Optional.empty());

    /** A whole file. */
    public static Place file(String file) {
        return new Place(file, OptionalLong.empty(), Optional.empty());
    }

    /** A line of a file. */
    public static Place row(String file, long row) {
        return new Place(file, OptionalLong.of(row), Optional.empty());
    }

    /** A cell of a file. */
    public static Place cell(String file, long row, String column) {
        return new Place(file, OptionalLong.of(row), Optional.of(column));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        row.ifPresent(
                number -> text.append(text.isEmpty() ? "" : ", ").append("row ").append(number));
        column.ifPresent(name ->
                text.append(text.isEmpty() ? "" : ", ").append("column ").append(name));
        return text.toString();
    }
}
