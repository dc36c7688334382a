package org.ltvlab.table;

import org.ltvlab.unit.Measured;

/** Tells quantities, which stand right-aligned, from texts and dates. */
final class Quantities {
    private Quantities() {}

    /** Whether a cell is a number or a number with a unit. */
    static boolean isQuantity(Object cell) {
        return cell instanceof Number || cell instanceof Measured<?>;
    }
}
