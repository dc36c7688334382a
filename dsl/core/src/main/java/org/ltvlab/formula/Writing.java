package org.ltvlab.formula;

import java.util.function.Function;

/** Reads a formula as text, with brackets only where they are needed. */
final class Writing implements Reading<Writing.Piece> {
    private static final int WHOLE = 3;

    private final Function<Quantity<?>, String> leaf;

    private Writing(Function<Quantity<?>, String> leaf) {
        this.leaf = leaf;
    }

    /** A written part and how strongly it holds together. */
    record Piece(String text, int strength) {
        String within(boolean brackets) {
            return brackets ? "(" + text + ")" : text;
        }
    }

    /** With every quantity written by {@code leaf}. */
    static String of(Expr tree, Function<Quantity<?>, String> leaf) {
        return tree.read(new Writing(leaf)).text();
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
        return new Piece(number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number), WHOLE);
    }

    @Override
    public Piece both(Operation operation, Piece left, Piece right) {
        int strength = operation.strength();
        boolean ordered = operation == Operation.MINUS || operation == Operation.DIVIDED_BY;
        String before = left.within(left.strength() < strength);
        String after = right.within(right.strength() < strength || (ordered && right.strength() == strength));
        return new Piece(before + " " + operation.sign() + " " + after, strength);
    }
}
