package org.ltvlab.table;

/** Tells quantities, which stand right-aligned, from texts and dates. */
final class Quantities {
    private static final String UNITS = "org.ltvlab.unit";

    private Quantities() {}

    /** Whether a cell is a number or a value of the unit package. */
    static boolean isQuantity(Object cell) {
        if (cell instanceof Number) {
            return true;
        }
        return !(cell instanceof Enum) && cell.getClass().getPackageName().equals(UNITS);
    }
}
