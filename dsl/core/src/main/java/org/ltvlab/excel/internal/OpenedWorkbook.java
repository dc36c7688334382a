package org.ltvlab.excel.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a workbook holds: values, without formulas and looks.
 *
 * @param sheets the cells with something in them, by the name of the sheet and of the cell
 * @param names what each defined name stands for
 */
public record OpenedWorkbook(Map<String, Map<String, Value>> sheets, Map<String, String> names) {
    private static final Pattern CELL = Pattern.compile("(?:'((?:[^']|'')+)'|([^'!]+))!\\$?([A-Z]+)\\$?([0-9]+)");

    /** What kind of value a cell holds. */
    public enum Kind {
        EMPTY,
        NUMBER,
        TEXT,
        ERROR
    }

    /**
     * A value.
     *
     * @param text as the file has it
     * @param number 0 unless it is a number
     */
    public record Value(Kind kind, String text, double number) {
        /** Nothing. */
        public static final Value EMPTY = new Value(Kind.EMPTY, "", 0);

        static Value text(String text) {
            return text.isEmpty() ? EMPTY : new Value(Kind.TEXT, text, 0);
        }

        /** As the file has it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A cell of the file.
     *
     * @param sheet its name
     * @param column its letters
     * @param row from 1
     */
    public record Spot(String sheet, String column, int row) {
        /** Its name on the sheet. */
        public String cell() {
            return column + row;
        }

        /** As {@code Retail!B6}. */
        @Override
        public String toString() {
            return sheet + "!" + cell();
        }
    }

    /** The cell that a defined name stands for; empty if there is no such name or its cell was deleted. */
    public Optional<Spot> named(String name) {
        return Optional.ofNullable(names.get(name))
                .map(CELL::matcher)
                .filter(Matcher::matches)
                .map(cell -> new Spot(
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("''", "'"),
                        cell.group(3),
                        Integer.parseInt(cell.group(4))))
                .filter(spot -> sheets.containsKey(spot.sheet()));
    }

    /** What is in a cell. */
    public Value at(Spot spot) {
        return at(spot.sheet(), spot.cell());
    }

    /** What is in a cell. */
    public Value at(String sheet, String cell) {
        return sheets.getOrDefault(sheet, Map.of()).getOrDefault(cell, Value.EMPTY);
    }

    /** The names of its sheets. */
    @Override
    public String toString() {
        return String.join(", ", sheets.keySet());
    }
}
