package org.ltvlab.data.internal;

/** The time that may follow a day: it does not count, but it must be one, or the cell is no day. */
final class TimeOfDay {
    private TimeOfDay() {}

    /**
     * Whether what follows the day is nothing or a time such as {@code 08:26:00}, {@code T08:26Z}, {@code 8:26 AM},
     * {@code 8時26分}.
     */
    static boolean follows(char[] text, int at, int end) {
        if (at == end) {
            return true;
        }
        if (Slice.half(text[at]) != 'T' && !Slice.blank(text[at])) {
            return false;
        }
        boolean digits = false;
        int last = beforeNoonMark(text, at, end);
        for (int i = at + 1; i < last; i++) {
            boolean digit = Slice.digit(text[i]) >= 0;
            if (!digit && ":.+-Z 時分秒".indexOf(Slice.half(text[i])) < 0) {
                return false;
            }
            digits |= digit;
        }
        return digits;
    }

    /** The end without AM or PM. */
    private static int beforeNoonMark(char[] text, int at, int end) {
        boolean marked = end - at > 2
                && Character.toUpperCase(text[end - 1]) == 'M'
                && "AP".indexOf(Character.toUpperCase(text[end - 2])) >= 0;
        return marked ? end - 2 : end;
    }
}
