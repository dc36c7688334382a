package org.ltvlab.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ltvlab.data.internal.DayReader;

/**
 * Dates as 5/1/2024 or 24/01/05, of which nobody said what comes first; one that can be read in some ways only tells it
 * for all.
 */
final class OpenDates {
    private static final Pattern OPEN = Pattern.compile("((\\d{1,2})([/.-])\\d{1,2}\\3(\\d{4}|\\d{1,2}))(?!\\d).*");

    /** How the first of them may have been written. */
    private final List<String> possible = new ArrayList<>();

    /** Those of them that fit all. */
    private final Map<String, DayReader> fitting = new LinkedHashMap<>();

    /** Takes note of a date; says what is open, or an empty text if it is not written like that. */
    String note(String value) {
        Matcher open = OPEN.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC));
        if (!open.matches()) {
            return "";
        }
        int last = open.group(4).length();
        boolean yearFirst = open.group(2).length() == 2 && last <= 2;
        if (!yearFirst && last == 1) {
            return "";
        }
        if (possible.isEmpty()) {
            begin(open.group(3), last == 4);
        }
        char[] date = open.group(1).toCharArray();
        fitting.values().removeIf(days -> days.read(date, 0, date.length) == DayReader.NONE);
        return yearFirst ? "which is the year, which the month?" : "which is the month?";
    }

    /** In Japan a year of two digits comes first, so that is what is named first. */
    private void begin(String mark, boolean wholeYear) {
        possible.addAll(wholeYear ? List.of("M/d/yyyy", "d/M/yyyy") : List.of("yy/M/d", "M/d/yy", "d/M/yy"));
        possible.replaceAll(pattern -> pattern.replace("/", mark));
        possible.forEach(pattern -> fitting.put(pattern, DatePatterns.reader(pattern)));
    }

    boolean any() {
        return !possible.isEmpty();
    }

    /** The patterns that all dates fit, or all there are if the dates contradict each other. */
    List<String> patterns() {
        return fitting.isEmpty() ? List.copyOf(possible) : List.copyOf(fitting.keySet());
    }
}
