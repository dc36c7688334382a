package org.ltvlab.data.internal;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days by a pattern of {@link DateTimeFormatter}, strictly: February 30 is no day. A time of day may follow what
 * the pattern says; half and full width are alike. A year of two digits lies from 1970 to 2069.
 */
public final class PatternDays implements DayReader {
    private static final int REMEMBERED = 100_000;
    private static final int FIRST_OF_TWO_DIGITS = 1970;
    private static final Pattern TEXT_OR_YEARS = Pattern.compile("'[^']*'|u+");

    private final DateTimeFormatter formatter;
    private final Map<String, Integer> known = new HashMap<>();

    private PatternDays(DateTimeFormatter formatter) {
        this.formatter = formatter;
    }

    /**
     * A reader of days written like {@code pattern}.
     *
     * @throws IllegalArgumentException if it is no pattern
     */
    public static PatternDays of(String pattern) {
        String text = yearsWithoutEra(Slice.half(pattern));
        DateTimeFormatterBuilder formatter = new DateTimeFormatterBuilder();
        Matcher parts = TEXT_OR_YEARS.matcher(text);
        int end = 0;
        while (parts.find()) {
            if (parts.group().equals("uu")) {
                formatter.appendPattern(text.substring(end, parts.start()));
                formatter.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_OF_TWO_DIGITS);
                end = parts.end();
            }
        }
        formatter.appendPattern(text.substring(end));
        return new PatternDays(formatter.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT));
    }

    /** Strict resolving wants {@code u}, the year without an era, where people write {@code y}. */
    private static String yearsWithoutEra(String pattern) {
        StringBuilder text = new StringBuilder(pattern);
        boolean quoted = false;
        boolean era = pattern.indexOf('G') >= 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '\'';
            if (!quoted && !era && text.charAt(i) == 'y') {
                text.setCharAt(i, 'u');
            }
        }
        return text.toString();
    }

    @Override
    public int read(char[] text, int offset, int length) {
        String written = new String(text, offset, length);
        Integer day = known.get(written);
        if (day == null) {
            day = parsed(written);
            if (known.size() < REMEMBERED) {
                known.put(written, day);
            }
        }
        return day;
    }

    private int parsed(String written) {
        String text = Slice.half(written);
        ParsePosition at = new ParsePosition(0);
        try {
            LocalDate date = LocalDate.from(formatter.parse(text, at));
            boolean whole = TimeOfDay.follows(text.toCharArray(), at.getIndex(), text.length());
            return whole && TypedDay.inCalendar(date) ? (int) date.toEpochDay() : NONE;
        } catch (DateTimeException e) {
            return NONE;
        }
    }
}
