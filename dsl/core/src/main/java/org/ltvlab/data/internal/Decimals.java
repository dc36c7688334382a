package org.ltvlab.data.internal;

/**
 * Reads amounts exactly, as digits and a scale: {@code 1,234}, {@code ¥1,234}, {@code 1234円}, {@code (1,234)},
 * {@code △1,234}, {@code -12.50}, in half and full width.
 *
 * <p>One reader is used again and again; the fields hold what was read last.
 */
public final class Decimals {
    /** No currency was written. */
    public static final char NO_SIGN = 0;

    private static final long LIMIT = (Long.MAX_VALUE - 9) / 10;

    private long digits;
    private int scale;
    private char sign;

    /** The number without its decimal point. */
    public long digits() {
        return digits;
    }

    /** How many of the digits stand after the decimal point. */
    public int scale() {
        return scale;
    }

    /** The currency that was written, {@code ¥ $ € £}, or {@link #NO_SIGN}. */
    public char sign() {
        return sign;
    }

    /** Reads a number; false if the text is none or has more digits than fit. */
    public boolean read(char[] text, int offset, int length) {
        sign = NO_SIGN;
        int from = offset;
        int to = offset + length;
        boolean negative = false;
        if (length > 2 && opens(text[from]) && closes(text[to - 1])) {
            negative = true;
            from++;
            to--;
        }
        while (from < to && Slice.digit(text[from]) < 0) {
            char c = text[from];
            if (minus(c)) {
                if (negative) {
                    return false;
                }
                negative = true;
            } else if (!Slice.blank(c) && c != '+' && c != '＋' && !currency(c)) {
                break;
            }
            from++;
        }
        while (to > from && Slice.digit(text[to - 1]) < 0 && (Slice.blank(text[to - 1]) || currency(text[to - 1]))) {
            to--;
        }
        return number(text, from, to, negative);
    }

    private boolean number(char[] text, int from, int to, boolean negative) {
        long value = 0;
        int point = -1;
        int comma = -1;
        int count = 0;
        for (int i = from; i < to; i++) {
            int digit = Slice.digit(text[i]);
            if (digit >= 0) {
                if (value > LIMIT) {
                    return false;
                }
                value = value * 10 + digit;
                count++;
            } else if ((text[i] == '.' || text[i] == '．') && point < 0 && groupEnds(from, comma, i)) {
                point = i;
            } else if ((text[i] == ',' || text[i] == '，') && point < 0 && groupMayStart(from, comma, i)) {
                comma = i;
            } else {
                return false;
            }
        }
        digits = negative ? -value : value;
        scale = point < 0 ? 0 : to - point - 1;
        return count > 0 && (point >= 0 ? scale > 0 : groupEnds(from, comma, to));
    }

    /** A comma stands after one to three digits, or three digits after the comma before. */
    private static boolean groupMayStart(int from, int comma, int at) {
        return comma < 0 ? at > from && at - from <= 3 : at - comma == 4;
    }

    private static boolean groupEnds(int from, int comma, int at) {
        return comma < 0 ? at >= from : at - comma == 4;
    }

    private static boolean opens(char c) {
        return c == '(' || c == '（';
    }

    private static boolean closes(char c) {
        return c == ')' || c == '）';
    }

    private static boolean minus(char c) {
        return c == '-' || c == '−' || c == '－' || c == '△' || c == '▲';
    }

    /** Takes a currency's sign; a backslash is the yen sign of old Japanese encodings. */
    private boolean currency(char c) {
        char found =
                switch (c) {
                    case '¥', '￥', '\\', '円' -> '¥';
                    case '$', '＄' -> '$';
                    case '€' -> '€';
                    case '£', '￡' -> '£';
                    default -> NO_SIGN;
                };
        if (found == NO_SIGN || (sign != NO_SIGN && sign != found)) {
            return false;
        }
        sign = found;
        return true;
    }
}
