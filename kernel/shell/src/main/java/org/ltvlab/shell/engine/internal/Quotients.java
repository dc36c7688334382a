package org.ltvlab.shell.engine.internal;

import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Routing;

/** Divisions of whole numbers that are meant as fractions as far as one can see; {@link CutDivisions} calls them. */
public final class Quotients {
    private Quotients() {}

    /** The quotient, which becomes a fraction; that one was dropped is noted once a cell. */
    public static int fraction(int dividend, int divisor) {
        int quotient = dividend / divisor;
        if (quotient * divisor != dividend) {
            note(dividend, divisor, quotient);
        }
        return quotient;
    }

    /** The quotient, which becomes a fraction; that one was dropped is noted once a cell. */
    public static long fraction(long dividend, long divisor) {
        long quotient = dividend / divisor;
        if (quotient * divisor != dividend) {
            note(dividend, divisor, quotient);
        }
        return quotient;
    }

    /** The quotient, which is shown; the same, unless milliseconds and the like are made of smaller units. */
    public static int shown(int dividend, int divisor) {
        return isOfUnits(divisor) ? dividend / divisor : fraction(dividend, divisor);
    }

    /** The quotient, which is shown; the same, unless milliseconds and the like are made of smaller units. */
    public static long shown(long dividend, long divisor) {
        return isOfUnits(divisor) ? dividend / divisor : fraction(dividend, divisor);
    }

    private static boolean isOfUnits(long divisor) {
        return divisor == 1_000 || divisor == 1_000_000 || divisor == 1_000_000_000;
    }

    private static void note(long dividend, long divisor, long quotient) {
        try {
            @Nullable CellRun run = Routing.run();
            if (run != null && !run.isRemarked()) {
                run.remark(new Dropped(dividend, divisor, quotient));
            }
        } catch (VirtualMachineError | LinkageError full) {
            // A division takes no memory and no stack; only the note is lost.
        }
    }

    /** A fraction was dropped at this place; nobody throws it. */
    static final class Dropped extends Throwable {
        private static final long serialVersionUID = 1L;

        private final long dividend;
        private final long divisor;
        private final long quotient;

        Dropped(long dividend, long divisor, long quotient) {
            this.dividend = dividend;
            this.divisor = divisor;
            this.quotient = quotient;
        }

        /** {@code 7 / 2 = 3}. */
        String example() {
            return dividend + " / " + divisor + " = " + quotient;
        }
    }
}
