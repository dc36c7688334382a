package org.ltvlab.chart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names under upright bars, as they fit: in one line, in several, or of periods only every second, third, ... one.
 *
 * @param lines the lines of each name; no lines where a name is left out
 */
record Categories(List<List<String>> lines) {
    /** Names in an order that the reader can go on with: 2011-01, 1月, week 3. */
    private static final Pattern PERIOD = Pattern.compile("\\D{0,6}\\d[\\d\\-/.:年月日週期四半QWq ]*\\D{0,5}");

    /** Months by quarters and years; the same steps do for days and weeks. */
    private static final List<Integer> EVERY = List.of(1, 2, 3, 6, 12, 24, 60, 120);

    private static final int MOST_LINES = 3;
    private static final double BETWEEN = 6;

    /** The names for bars that are {@code room} apart; nothing if they would overlap and must stand beside lying bars. */
    static Optional<Categories> under(List<String> names, double room) {
        double limit = room - BETWEEN;
        List<List<String>> wrapped =
                names.stream().map(name -> Letters.LABEL.wrapped(name, limit)).toList();
        if (wrapped.stream().allMatch(name -> name.size() <= MOST_LINES && Letters.LABEL.widest(name) <= limit)) {
            return Optional.of(new Categories(wrapped));
        }
        if (!names.stream().allMatch(name -> PERIOD.matcher(name).matches())) {
            return Optional.empty();
        }
        double needed = (Letters.LABEL.widest(names) + 2 * BETWEEN) / room;
        int every = EVERY.stream().filter(n -> n >= needed).findFirst().orElse(names.size());
        return Optional.of(new Categories(IntStream.range(0, names.size())
                .mapToObj(i -> i % every == 0 ? List.of(names.get(i)) : List.<String>of())
                .toList()));
    }

    /** How many lines the longest name takes. */
    int height() {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }
}
