package org.ltvlab.formula;

import java.util.function.Function;

/**
 * How the signs of a formula are written in text: between the parts, with brackets only where they are needed.
 *
 * @param plus between summands
 * @param minus between a number and what is taken off
 * @param times between factors
 * @param dividedBy between dividend and divisor
 * @param logarithm before the brackets of a natural logarithm
 */
record Notation(String plus, String minus, String times, String dividedBy, String logarithm) {
    /** As displays write it. */
    static final Notation SIGNS = new Notation(" + ", " − ", " × ", " ÷ ", "ln");

    /** As a spreadsheet computes it. */
    static final Notation SPREADSHEET = new Notation("+", "-", "*", "/", "LN");

    /** As one reads it aloud in English. */
    static final Notation ENGLISH = new Notation(" plus ", " less ", " times ", " divided by ", "ln");

    String between(Operation operation) {
        return switch (operation) {
            case PLUS -> plus;
            case MINUS -> minus;
            case TIMES -> times;
            case DIVIDED_BY -> dividedBy;
        };
    }

    /** The formula in this notation with every quantity written by {@code leaf}. */
    String write(Expr tree, Function<Quantity<?>, String> leaf) {
        return tree.read(new Writing(this, leaf)).text();
    }
}
