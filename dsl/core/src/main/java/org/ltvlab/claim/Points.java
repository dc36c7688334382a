package org.ltvlab.claim;

import org.ltvlab.formula.Phrase;
import org.ltvlab.unit.Ratio;

/** A difference of two shares in percentage points (ポイント), never written as percent. */
final class Points {
    /** Differences below would be printed as 0.0 points. */
    private static final double SMALL = 0.0005;

    private static final double LEAST = 1e-9;

    private Points() {}

    /** As {@code 4.0 points} or 4.0ポイント, for a difference of 0.04; rounded to tenths of a point, where that leaves any. */
    static Phrase of(double difference) {
        double size = Math.abs(difference);
        boolean small = size >= LEAST && size < SMALL;
        Ratio shown = small ? new Ratio(difference) : Ratio.percent(Math.rint(difference * 1_000) / 10);
        String number = shown.toString().replace("%", "");
        return new Phrase(number + "ポイント", number + " points");
    }

    /** The number alone, for a sentence that says points once. */
    static String number(double difference) {
        return of(difference).english().replace(" points", "");
    }
}
