package org.ltvlab.problem;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where in the data something is.
 *
 * @param file the file, as the user named it; empty if the data is no file
 * @param row the line of the file, counted from 1 with the header
 * @param column the column's name
 * @param sheet the worksheet, where the file has several
 */
public record Place(String file, OptionalLong row, Optional<String> column, Optional<String> sheet) {
    /** No place: the problem lies in a call, not in data. */
    public static final Place NOWHERE = new Place("", OptionalLong.empty(), Optional.empty(), Optional.empty());

    /** A whole file. */
    public static Place file(String file) {
        return new Place(file, OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    /** A line of a file. */
    public static Place row(String file, long row) {
        return new Place(file, OptionalLong.of(row), Optional.empty(), Optional.empty());
    }

    /** A column of a file. */
    public static Place column(String file, String column) {
        return new Place(file, OptionalLong.empty(), Optional.of(column), Optional.empty());
    }

    /** A cell of a file. */
    public static Place cell(String file, long row, String column) {
        return new Place(file, OptionalLong.of(row), Optional.of(column), Optional.empty());
    }

    /** A worksheet of a file. */
    public static Place sheet(String file, String sheet) {
        return new Place(file, OptionalLong.empty(), Optional.empty(), Optional.of(sheet));
    }

    /** A cell of a worksheet: row 7 and column B are its cell B7. */
    public static Place sheetCell(String file, String sheet, long row, String column) {
        return new Place(file, OptionalLong.of(row), Optional.of(column), Optional.of(sheet));
    }

    @Override
    public String toString() {
        if (sheet.isPresent()) {
            String cell = row.isPresent() ? ", cell " + column.orElse("") + row.getAsLong() : "";
            return file + ", sheet " + sheet.get() + cell;
        }
        StringBuilder text = new StringBuilder(file);
        row.ifPresent(
                number -> text.append(text.isEmpty() ? "" : ", ").append("row ").append(number));
        column.ifPresent(name ->
                text.append(text.isEmpty() ? "" : ", ").append("column ").append(name));
        return text.toString();
    }
}
