package org.ltvlab.formula;

/**
 * Between which numbers a quantity makes sense, and why.
 *
 * @param least the least number, in the value's own unit
 * @param excluded whether {@code least} itself is refused
 * @param most the greatest number
 * @param must the sentence behind "name must": what must hold and why
 */
public record Limits(double least, boolean excluded, double most, String must) {
    /** Any number. */
    public static final Limits NONE =
            new Limits(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, "be a number");

    /** Zero or more. */
    public static final Limits NOT_NEGATIVE = new Limits(0, false, Double.POSITIVE_INFINITY, "not be negative");

    /** At most the whole: a margin, which may be negative. */
    public static final Limits AT_MOST_ALL = new Limits(
            Double.NEGATIVE_INFINITY, false, 1, "not be above 100 %: a profit cannot exceed the revenue it is part of");

    /** A share of customers lost, which is divided by. */
    public static final Limits CHURN = new Limits(
            0,
            true,
            1,
            "lie above 0 % and not above 100 %: without churn 1 ÷ churn has no value, and nobody can leave twice");

    /** Whether the number makes sense; NaN, a missing one, counts as allowed. */
    boolean allow(double number) {
        return !(number < least) && !(number > most) && !(excluded && number == least);
    }

    /** What must hold. */
    @Override
    public String toString() {
        return must;
    }
}
