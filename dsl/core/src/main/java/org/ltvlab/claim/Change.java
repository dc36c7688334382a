package org.ltvlab.claim;

import org.ltvlab.unit.Ratio;

/**
 * A change as a claim prints it, and what its words say that it is.
 *
 * @param printed in percent, or in points as a share: 1 point is 1 %
 * @param meant what the words say
 */
record Change(Ratio printed, Meant meant) {
    /** What a printed change is. */
    enum Meant {
        /** The words leave it open. */
        OPEN,
        /** Relative, as {@code by} says. */
        RELATIVE,
        /** Points, as {@code byPoints} says. */
        POINTS
    }

    /**
     * The number after the change.
     *
     * @param asPoints how an open change is read
     * @param direction 0 as printed, 1 where the rounding of the print makes it greatest
     */
    double after(double number, boolean asPoints, int direction) {
        double size = printed.number() + direction * Stated.asTyped(printed).half();
        return isPoints(asPoints) ? number + size : number * (1 + size);
    }

    boolean isPoints(boolean asPoints) {
        return meant == Meant.POINTS || (meant == Meant.OPEN && asPoints);
    }

    /** The step of an arithmetic, its figure left as a gap: {@code × (1 + {})} or {@code + {}}. */
    String sign(boolean asPoints) {
        return isPoints(asPoints) ? " + {}" : " × (1 + {})";
    }

    @Override
    public String toString() {
        return printed + " " + meant;
    }
}
