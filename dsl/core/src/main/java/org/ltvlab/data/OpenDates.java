package org.ltvlab.data;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as 5/1/2024, of which nobody said whether the day or the month comes first; one with 13 to 31 tells it for all. */
final class OpenDates {
    private static final Pattern OPEN = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d).*");
    private static final int MONTHS = 12;

    private final Set<String> endings = new TreeSet<>();
    private int first;
    private int second;

    /** Takes note of a date; false if it is not written like that. */
    boolean note(String value) {
        Matcher open = OPEN.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC));
        if (!open.matches()) {
            return false;
        }
        first = Math.max(first, Integer.parseInt(open.group(1)));
        second = Math.max(second, Integer.parseInt(open.group(3)));
        endings.add(open.group(2) + (open.group(4).length() == 2 ? "yy" : "yyyy"));
        return true;
    }

    boolean any() {
        return !endings.isEmpty();
    }

    /** The pattern that all dates fit, or both if they leave it open or contradict each other. */
    List<String> patterns() {
        String ending = endings.iterator().next();
        String monthFirst = "M" + ending.charAt(0) + "d" + ending;
        String dayFirst = "d" + ending.charAt(0) + "M" + ending;
        if (first > MONTHS == second > MONTHS) {
            return List.of(monthFirst, dayFirst);
        }
        return List.of(first > MONTHS ? dayFirst : monthFirst);
    }
}
