package org.ltvlab.unit;

/**
 * How many (件数): customers, accounts, orders; a mean count may have a fraction.
 *
 * @param number 0 or more
 */
public record Count(double number) implements Measured<Count> {
    /** @throws org.ltvlab.problem.LtvProblem if {@code number} is negative or not finite */
    public Count {
        number = Written.notNegative(number, "A count (件数)");
    }

    @Override
    public Count of(double other) {
        return new Count(other);
    }

    @Override
    public int compareTo(Count other) {
        return Double.compare(number, other.number);
    }

    /** As 2,357; a mean as 2.96. */
    @Override
    public String toString() {
        boolean mean = number != Math.rint(number);
        return mean && number >= 1 ? Written.fixed(number, 2) : Written.plain(number, mean ? 2 : 0);
    }
}
