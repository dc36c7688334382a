package org.ltvlab.formula;

/**
 * One way to read a formula; the tree hands over its parts from the leaves up.
 *
 * @param <T> what the reading makes of a part: a number, a slope, a text, a column
 */
public interface Reading<T> {
    /** A named quantity. */
    T quantity(Quantity<?> quantity);

    /** A pure number. */
    T constant(double number);

    /** Two parts that are already read, joined. */
    T both(Operation operation, T left, T right);

    /** The natural logarithm of a part that is already read. */
    T logarithm(T part);
}
