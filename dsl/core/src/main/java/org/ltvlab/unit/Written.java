package org.ltvlab.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.ltvlab.problem.LtvProblem;

/** How numbers with units are written, and the check that they are numbers. */
final class Written {
    private static final int SHORT = 4;
    private static final int MOST = 12;
    /** Below this, a whole number has at most as many digits as {@link #plain} shows. */
    private static final double TOO_LONG = 1e12;

    private Written() {}

    /** Refuses what is no finite number; {@code -0.0} becomes {@code 0.0}. */
    static double finite(double number, String what) {
        if (!Double.isFinite(number)) {
            throw LtvProblem.mustHold(what + " must be a finite number")
                    .got(number)
                    .problem();
        }
        return number + 0.0;
    }

    /** Refuses numbers below zero. */
    static double notNegative(double number, String what) {
        if (finite(number, what) < 0) {
            throw LtvProblem.mustHold(what + " must not be negative")
                    .got(number)
                    .problem();
        }
        return number + 0.0;
    }

    /** Refuses a change that leads a share from between 0 % and 100 % out of it. */
    static double share(double before, double after, String change) {
        if (before >= 0 && before <= 1 && !(after >= 0 && after <= 1)) {
            throw LtvProblem.mustHold("A share (割合・率) that lies between 0 % and 100 % must stay there")
                    .got(change + " = " + plain(after * 100, 1) + "%")
                    .fix("a smaller change; by(percent(-10)) is relative, byPoints(-1) is in percentage points")
                    .problem();
        }
        return after;
    }

    /** Rounded half up to so many digits after the point, with thousands separators, never a negative zero. */
    static String fixed(double number, int digits) {
        if (isShortWhole(number)) { // most first results are, and decimal arithmetic costs a first one 15 ms
            String whole = String.format(Locale.ROOT, "%,d", (long) number);
            return digits == 0 ? whole : whole + "." + "0".repeat(digits);
        }
        return String.format(
                Locale.ROOT, "%,." + digits + "f", BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_UP));
    }

    /**
     * As an analyst would write it: a number that was typed stays as typed, a long fraction is cut, though not below three
     * digits that count, so that a formula can be worked out again from what is printed.
     *
     * @param digits the digits that are always there
     */
    static String plain(double number, int digits) {
        if (isShortWhole(number)) {
            return fixed(number, digits);
        }
        BigDecimal exact = new BigDecimal(number).round(new MathContext(12, RoundingMode.HALF_UP));
        int scale =
                exact.signum() == 0 ? 0 : Math.max(0, exact.stripTrailingZeros().scale());
        if (scale <= SHORT) {
            return fixed(exact.doubleValue(), Math.max(digits, scale));
        }
        int forThreeDigits = exact.scale() - exact.precision() + 3;
        return fixed(number, Math.min(MOST, Math.max(Math.max(digits, 1), forThreeDigits)));
    }

    private static boolean isShortWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < TOO_LONG;
    }
}
