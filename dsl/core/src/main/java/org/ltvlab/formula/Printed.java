package org.ltvlab.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ltvlab.unit.Measured;
import org.ltvlab.unit.PeriodicRate;
import org.ltvlab.unit.Ratio;

/**
 * A value as a reader sees it printed.
 *
 * @param number rounded as it is printed, in the unit of the value
 * @param digits after its point
 */
record Printed(double number, int digits) {
    private static final Pattern AFTER_THE_POINT = Pattern.compile("\\.(\\d+)");

    static Printed of(Measured<?> value) {
        Matcher found = AFTER_THE_POINT.matcher(value.toString());
        boolean share = value instanceof Ratio || value instanceof PeriodicRate;
        int digits = (found.find() ? found.group(1).length() : 0) + (share ? 2 : 0);
        double number = BigDecimal.valueOf(value.number())
                .setScale(digits, RoundingMode.HALF_UP)
                .doubleValue();
        return new Printed(number, digits);
    }

    /** The parts of the way from {@code before} to this, rounded so that they add up to what the two printed values differ. */
    double[] foot(double[] parts, Printed before) {
        double whole = number - before.number;
        double step = Math.pow(10, -Math.max(digits, before.digits));
        double lost = digits == before.digits ? 0 : whole - Arrays.stream(parts).sum();
        double[] even =
                Arrays.stream(parts).map(part -> part + lost / parts.length).toArray();
        return Apportioned.of(even, whole, step);
    }
}
