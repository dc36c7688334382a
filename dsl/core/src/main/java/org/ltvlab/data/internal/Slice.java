package org.ltvlab.data.internal;

/** Blanks and digits as data has them: half and full width. */
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
}
