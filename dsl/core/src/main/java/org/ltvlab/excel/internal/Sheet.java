package org.ltvlab.excel.internal;

import java.util.List;
import java.util.Map;

/**
 * A worksheet to be written.
 *
 * @param name as its tab shows it
 * @param widths of the columns, in characters
 * @param frozen rows at the top that stay in sight
 * @param cells row by row, each row from left to right
 * @param rules what may be filled in
 * @param looks looks that depend on a condition
 * @param names cells by a name of their own
 */
public record Sheet(
        String name,
        List<Double> widths,
        int frozen,
        List<Cell> cells,
        List<Rule> rules,
        List<Look> looks,
        Map<String, String> names) {
    /** The longest name that a spreadsheet takes. */
    public static final int LONGEST_NAME = 31;

    /**
     * What may be filled in a cell.
     *
     * @param cell its name
     * @param list whether {@code formula} is a range or a list to choose from; else it is a condition
     * @param formula in the words of a spreadsheet
     * @param strict whether anything else is refused; else it is only asked about
     * @param hint what to fill in
     */
    public record Rule(String cell, boolean list, String formula, boolean strict, String hint) {
        /** Where it holds. */
        @Override
        public String toString() {
            return cell;
        }
    }

    /**
     * Another look while a condition holds.
     *
     * @param cells the cells, parted by blanks
     * @param condition in the words of a spreadsheet
     * @param format the number format; empty if it stays
     * @param colour of the text; empty if it stays
     */
    public record Look(String cells, String condition, String format, String colour) {
        /** Another number format. */
        public static Look format(String cells, String condition, String format) {
            return new Look(cells, condition, format, "");
        }

        /** Red text. */
        public static Look red(String cells, String condition) {
            return new Look(cells, condition, "", "FFC00000");
        }

        /** Where it holds. */
        @Override
        public String toString() {
            return cells;
        }
    }

    /** The name as a formula writes it before a cell: {@code 'Units'!}. */
    public static String reference(String name) {
        return "'" + name.replace("'", "''") + "'!";
    }

    /** A name that a spreadsheet takes: without the characters it forbids, cut to its length. */
    public static String nameFor(String wish) {
        String clean =
                wish.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", " ").strip().replaceAll("^'+|'+$", "");
        String cut =
                clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME).strip() : clean;
        return cut.isEmpty() ? "Sheet" : cut;
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }
}
