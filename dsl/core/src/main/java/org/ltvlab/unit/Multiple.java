package org.ltvlab.unit;

/**
 * How many times one thing is another (倍率), such as LTV/CAC.
 *
 * @param number 1.85 for 1.85 times, finite
 */
public record Multiple(double number) implements Measured<Multiple> {
    /** @throws org.ltvlab.problem.LtvProblem if {@code number} is not finite */
    public Multiple {
        number = Written.finite(number, "A multiple (倍率)");
    }

    @Override
    public Multiple of(double other) {
        return new Multiple(other);
    }

    @Override
    public int compareTo(Multiple other) {
        return Double.compare(number, other.number);
    }

    /** As 1.85倍 or 1.85x. */
    @Override
    public String toString() {
        return Written.fixed(number, 2) + Language.current().pick("倍", "x");
    }
}
