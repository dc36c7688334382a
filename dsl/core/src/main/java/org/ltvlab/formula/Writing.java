package org.ltvlab.formula;

import java.util.function.Function;

/**
 * Reads a formula as text, with brackets only where they are needed.
 *
 * @param notation how the signs are written
 * @param leaf how a quantity is written
 */
record Writing(Notation notation, Function<Quantity<?>, String> leaf) implements Reading<Writing.Piece> {
    private static final int WHOLE = 3;

    /** A written part and how strongly it holds together. */
    record Piece(String text, int strength) {
        String within(boolean brackets) {
            return brackets ? "(" + text + ")" : text;
        }
    }

    /** With every quantity written by {@code leaf}. */
    static String of(Expr tree, Function<Quantity<?>, String> leaf) {
        return Notation.SIGNS.write(tree, leaf);
    }

    /** With the names of the quantities. */
    static String inWords(Expr tree) {
        return of(tree, quantity -> quantity.full().toString());
    }

    @Override
    public Piece quantity(Quantity<?> quantity) {
        return new Piece(leaf.apply(quantity), WHOLE);
    }

    @Override
    public Piece constant(double number) {
        return new Piece(plain(number), WHOLE);
    }

    /** A pure number without a needless fraction. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    @Override
    public Piece both(Operation operation, Piece left, Piece right) {
        int strength = operation.strength();
        boolean ordered = operation == Operation.MINUS || operation == Operation.DIVIDED_BY;
        String before = left.within(left.strength() < strength);
        String after = right.within(right.strength() < strength || (ordered && right.strength() == strength));
        return new Piece(before + notation.between(operation) + after, strength);
    }

    @Override
    public Piece logarithm(Piece part) {
        return new Piece(notation.logarithm() + "(" + part.text() + ")", WHOLE);
    }
}
