package org.ltvlab.excel.internal;

/**
 * A cell of a worksheet.
 *
 * @param row from 1
 * @param column from 1
 * @param face how it looks
 * @param format the number format, such as {@code 0.0%}
 * @param content what is in it
 */
public record Cell(int row, int column, Face face, String format, Content content) {
    /** The format of a cell that is no special number. */
    public static final String GENERAL = "General";

    /** What is in a cell. */
    public sealed interface Content {
        /** A text; never taken for a formula, whatever it begins with. */
        record Text(String text) implements Content {}

        /** A number. */
        record Figure(double number) implements Content {}

        /**
         * A live formula.
         *
         * @param formula without the equals sign
         * @param now its result at the time of writing, for readers that do not compute: a text or a number
         */
        record Live(String formula, Object now) implements Content {}
    }

    /** A text. */
    public static Cell text(int row, int column, Face face, String text) {
        return new Cell(row, column, face, GENERAL, new Content.Text(text));
    }

    /** A number. */
    public static Cell number(int row, int column, Face face, String format, double number) {
        return new Cell(row, column, face, format, new Content.Figure(number));
    }

    /** A live formula; {@code now} is its result at the time of writing. */
    public static Cell live(int row, int column, Face face, String format, String formula, Object now) {
        return new Cell(row, column, face, format, new Content.Live(formula, now));
    }

    /** The name of a cell: B6. */
    public static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.append(row).toString();
    }

    /** The name with dollar signs: $B$6. */
    public static String fixedName(int row, int column) {
        return "$" + name(row, column).replaceFirst("(?=[0-9])", "\\$");
    }

    /** Its name: B6. */
    public String name() {
        return name(row, column);
    }

    /** Whether it is a text that a spreadsheet might take for a formula when it is typed again. */
    boolean looksLikeFormula() {
        return content instanceof Content.Text words && words.text().matches("(?s)[=+\\-@\\t\\r\\n].*");
    }

    /** Its name. */
    @Override
    public String toString() {
        return name();
    }
}
