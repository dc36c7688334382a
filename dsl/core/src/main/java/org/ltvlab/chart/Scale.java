package org.ltvlab.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number axis: where it begins and ends, and the round numbers marked on it.
 *
 * @param from the number at its beginning
 * @param to the number at its end, greater than {@code from}
 * @param marks round numbers between the two, ascending
 */
record Scale(double from, double to, List<Double> marks) {
    private static final List<String> STEPS = List.of("1", "2", "2.5", "5", "10");

    /** Numbers that differ by a smaller part of themselves differ by rounding. */
    private static final double ROUNDING = 1e-9;

    /** The least difference that has round numbers inside. */
    private static final double LEAST = 1e-300;

    /** The scale that runs from a round number to a round number around all values, with about {@code wanted} steps. */
    static Scale around(double least, double most, int wanted, boolean whole) {
        double to = isFlat(least, most) ? least + room(least) : most;
        BigDecimal step = step((to - least) / wanted, whole);
        long first = (long) Math.floor(least / step.doubleValue() + 1e-9);
        long last = (long) Math.ceil(to / step.doubleValue() - 1e-9);
        List<Double> marks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            marks.add(step.multiply(BigDecimal.valueOf(i)).doubleValue());
        }
        return new Scale(marks.get(0), marks.get(marks.size() - 1), List.copyOf(marks));
    }

    /** The scale that ends exactly at the given numbers, with the round numbers inside. */
    static Scale within(double from, double to, int wanted, boolean whole) {
        Scale around = around(from, to, wanted, whole);
        double end = isFlat(from, to) ? around.to : to;
        List<Double> inside = around.marks.stream()
                .filter(mark -> mark >= from - 1e-9 * (end - from) && mark <= end + 1e-9 * (end - from))
                .toList();
        return new Scale(from, end, inside);
    }

    /** Whether two numbers are the same but for rounding: what lies between them is nothing to show. */
    static boolean isFlat(double least, double most) {
        return most - least <= Math.max(ROUNDING * Math.max(Math.abs(least), Math.abs(most)), LEAST);
    }

    /** The length of the axis of a single number. */
    private static double room(double number) {
        return Math.abs(number) <= LEAST ? 1 : Math.abs(number) / 2;
    }

    /** The same marks on an axis that is longer by the given pixels at both ends. */
    Scale padded(double pixels, double length) {
        double pad = pixels / (length - 2 * pixels) * (to - from);
        return new Scale(from - pad, to + pad, marks);
    }

    /** The least distance between two marks; the whole length if there is one mark only. */
    double step() {
        double step = to - from;
        for (int i = 1; i < marks.size(); i++) {
            step = Math.min(step, marks.get(i) - marks.get(i - 1));
        }
        return step;
    }

    /** The number of a mark, counted from zero if zero is marked, so that thinned labels keep it. */
    int place(int mark) {
        return mark - Math.max(0, marks.indexOf(0.0));
    }

    /** Where a number stands: 0 at the beginning, 1 at the end. */
    double share(double value) {
        return (value - from) / (to - from);
    }

    private static BigDecimal step(double rough, boolean whole) {
        int power = (int) Math.floor(Math.log10(rough));
        for (String step : STEPS) {
            BigDecimal candidate = new BigDecimal(step).scaleByPowerOfTen(power);
            boolean fits = !whole || candidate.stripTrailingZeros().scale() <= 0;
            if (fits && candidate.doubleValue() >= rough * (1 - 1e-9)) {
                return candidate;
            }
        }
        return whole ? BigDecimal.ONE : BigDecimal.TEN.scaleByPowerOfTen(power);
    }
}
