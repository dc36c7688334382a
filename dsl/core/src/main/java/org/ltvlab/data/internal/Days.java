package org.ltvlab.data.internal;

/**
 * Reads days without a formatter: {@code 2024-01-05}, {@code 2024/1/5}, {@code 2024.1.5}, {@code 20240105},
 * {@code 2024年1月5日}, in half and full width, each also with a time, which does not count: the day is the one that is written.
 */
public final class Days implements DayReader {
    private static final int[] MONTH_ENDS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private int at;
    private int value;

    @Override
    public int read(char[] text, int offset, int length) {
        int end = offset + length;
        at = offset;
        int year = number(text, end, 4, 4) ? value : -1;
        if (year < 0 || at >= end) {
            return NONE;
        }
        int month;
        if (Slice.digit(text[at]) >= 0) {
            month = number(text, end, 2, 2) ? value : -1;
            return month < 0 || !number(text, end, 2, 2) ? NONE : day(year, month, value, text, end);
        }
        char mark = Slice.half(text[at++]);
        month = number(text, end, 1, 2) ? value : -1;
        if (month < 0 || at >= end || !follows(mark, Slice.half(text[at++])) || !number(text, end, 1, 2)) {
            return NONE;
        }
        int day = value;
        if (mark == '年' && !(at < end && text[at++] == '日')) {
            return NONE;
        }
        return day(year, month, day, text, end);
    }

    private static boolean follows(char first, char second) {
        return first == '年' ? second == '月' : first == second && (first == '-' || first == '/' || first == '.');
    }

    /** Reads digits into {@link #value}; false if there are fewer than {@code least}. */
    private boolean number(char[] text, int end, int least, int most) {
        int start = at;
        value = 0;
        while (at < end && at - start < most) {
            int digit = Slice.digit(text[at]);
            if (digit < 0) {
                break;
            }
            value = value * 10 + digit;
            at++;
        }
        return at - start >= least;
    }

    private int day(int year, int month, int day, char[] text, int end) {
        return TimeOfDay.follows(text, at, end) && valid(year, month, day) ? epochDay(year, month, day) : NONE;
    }

    private static boolean valid(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= MONTH_ENDS[month - 1] + (leap && month == 2 ? 1 : 0);
    }

    /** Days since 1970-01-01 in the proleptic Gregorian calendar, years counted from March. */
    private static int epochDay(int year, int month, int day) {
        int y = month > 2 ? year : year - 1;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return 365 * y + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
    }
}
