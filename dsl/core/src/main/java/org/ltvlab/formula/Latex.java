package org.ltvlab.formula;

import java.util.function.Function;
import org.ltvlab.unit.Measured;

/** Reads a formula as LaTeX: fractions instead of divisions, quantities as upright text. */
record Latex(Function<Quantity<?>, String> leaf) implements Reading<Writing.Piece> {
    private static final int WHOLE = 3;

    /** The formula with the names of its quantities. */
    static String of(Formula<?> formula) {
        String right = formula.tree()
                .read(new Latex(quantity -> quantity.full().toString()))
                .text();
        return text(formula.head().name().toString()) + " = " + right;
    }

    /** The formula with the numbers put in. */
    static String inNumbers(Formula<?> formula) {
        String right = formula.tree()
                .read(new Latex(quantity -> {
                    Measured<?> value = formula.given().get(quantity.word());
                    return value == null ? "?" : value.asInput();
                }))
                .text();
        return right + " = " + text(formula.shown().toString());
    }

    private static String text(String words) {
        return "\\text{" + words.replaceAll("([%&#_{}$])", "\\\\$1") + "}";
    }

    @Override
    public Writing.Piece quantity(Quantity<?> quantity) {
        return new Writing.Piece(text(leaf.apply(quantity)), WHOLE);
    }

    @Override
    public Writing.Piece constant(double number) {
        return new Writing.Piece(Writing.plain(number), WHOLE);
    }

    @Override
    public Writing.Piece both(Operation operation, Writing.Piece left, Writing.Piece right) {
        return switch (operation) {
            case DIVIDED_BY -> new Writing.Piece("\\frac{" + left.text() + "}{" + right.text() + "}", WHOLE);
            case TIMES -> new Writing.Piece(bracketed(left, 2) + " \\times " + bracketed(right, 2), 2);
            case PLUS -> new Writing.Piece(left.text() + " + " + right.text(), 1);
            case MINUS -> new Writing.Piece(left.text() + " - " + bracketed(right, 2), 1);
        };
    }

    @Override
    public Writing.Piece logarithm(Writing.Piece part) {
        return new Writing.Piece("\\ln\\left(" + part.text() + "\\right)", WHOLE);
    }

    private static String bracketed(Writing.Piece piece, int least) {
        return piece.strength() < least ? "\\left(" + piece.text() + "\\right)" : piece.text();
    }
}
