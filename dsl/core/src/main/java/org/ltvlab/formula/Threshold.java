package org.ltvlab.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Multiple;
import org.ltvlab.view.Formats;

/**
 * A number that a ratio is held against, such as a target or the end of a band (基準値). A ratio is written with as many digits
 * as it takes not to contradict the verdict: 2.996 falls short of 3.00, while its two digits would reach it.
 *
 * @param limit reached from here on
 */
public record Threshold(double limit) {
    private static final int FEWEST = 2;
    private static final int MOST = 9;
    private static final double ROUNDING = 1e-9;

    /** Whether the ratio is as great, up to the rounding of binary numbers. */
    public boolean isReachedBy(Multiple ratio) {
        return reaches(ratio.number());
    }

    private boolean reaches(double number) {
        return number >= limit - ROUNDING * Math.abs(limit);
    }

    /** How many digits a ratio needs so that what is printed lies on the same side as the ratio itself; 2 or more. */
    public int digits(Multiple ratio) {
        int digits = FEWEST;
        while (digits < MOST && reaches(rounded(ratio, digits).number()) != isReachedBy(ratio)) {
            digits++;
        }
        return digits;
    }

    /** The ratio as it is printed with so many digits. */
    public static Multiple rounded(Multiple ratio, int digits) {
        return new Multiple(BigDecimal.valueOf(ratio.number())
                .setScale(digits, RoundingMode.HALF_UP)
                .doubleValue());
    }

    /** As 2.996倍 or {@code 2.996x}. */
    public static String written(Multiple ratio, int digits) {
        return Formats.current().number(ratio.number(), digits)
                + Language.current().pick("倍", "x");
    }

    /** The ratio beside several limits, on the right side of each. */
    public static String beside(List<Threshold> limits, Multiple ratio) {
        int digits =
                limits.stream().mapToInt(limit -> limit.digits(ratio)).max().orElse(FEWEST);
        return written(ratio, digits);
    }

    /** The limit. */
    @Override
    public String toString() {
        return new Multiple(limit).toString();
    }
}
