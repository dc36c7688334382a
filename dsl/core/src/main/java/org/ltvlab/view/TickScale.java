package org.ltvlab.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ltvlab.unit.Language;

/** The scale that the marks of one axis share: a unit such as 万 or k, and the digits that tell the marks apart. */
record TickScale(double unit, String suffix, int digits) {
    /** Below this, plain digits read better than a scale. */
    private static final double PLAIN_BELOW = 100_000;

    private static final int MOST_DIGITS = 6;

    private static final List<TickScale> JAPANESE =
            List.of(new TickScale(1e12, "兆", 0), new TickScale(1e8, "億", 0), new TickScale(1e4, "万", 0));
    private static final List<TickScale> ENGLISH =
            List.of(new TickScale(1e9, "B", 0), new TickScale(1e6, "M", 0), new TickScale(1e3, "k", 0));

    static TickScale of(List<Double> values, ValueFormat format, Language language) {
        if (format.kind() == ValueFormat.Kind.PERCENT) {
            return new TickScale(0.01, "%", digits(values, 0.01));
        }
        double most = values.stream().mapToDouble(Math::abs).max().orElse(0);
        if (most >= PLAIN_BELOW) {
            for (TickScale scale : language == Language.JAPANESE ? JAPANESE : ENGLISH) {
                int digits = digits(values, scale.unit);
                if (most >= (digits <= 1 ? 1 : 10) * scale.unit) {
                    return new TickScale(scale.unit, scale.suffix, digits);
                }
            }
        }
        return new TickScale(1, "", digits(values, 1));
    }

    /** The fewest digits with which every value reads as itself. */
    private static int digits(List<Double> values, double unit) {
        for (int digits = 0; digits < MOST_DIGITS; digits++) {
            int places = digits;
            if (values.stream().allMatch(value -> exact(value / unit, places))) {
                return digits;
            }
        }
        return MOST_DIGITS;
    }

    private static boolean exact(double value, int digits) {
        double rounded =
                BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
        return Math.abs(rounded - value) <= 1e-9 * Math.max(1e-3, Math.abs(value));
    }
}
