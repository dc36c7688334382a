package org.ltvlab.data.internal;

/** Blanks, digits and signs as data has them: half and full width. */
final class Slice {
    private Slice() {}

    /** Whether a character is a blank: a space, a tab, a no-break or an ideographic space. */
    static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000';
    }

    /** The digit's value, half or full width; -1 if it is no digit. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    /** The character in half width: {@code ／} as {@code /}; any other as it is. */
    static char half(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    /** The text in half width. */
    static String half(String text) {
        char[] half = text.toCharArray();
        for (int i = 0; i < half.length; i++) {
            half[i] = half(half[i]);
        }
        return new String(half);
    }
}
