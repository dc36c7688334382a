package org.ltvlab.shell.engine.internal;

import org.ltvlab.shell.error.internal.Blanked;

/** The expression before a dot: names, calls and indexes, read from right to left. */
final class Receiver {
    private Receiver() {}

    static String before(String code, int dot) {
        String bare = Blanked.of(code);
        int begin = dot;
        while (begin > 0) {
            char sign = bare.charAt(begin - 1);
            if (sign == ')' || sign == ']') {
                begin = opening(bare, begin - 1);
            } else if (sign == '"') {
                begin = bare.lastIndexOf('"', begin - 2);
            } else if (Character.isJavaIdentifierPart(sign) || sign == '.') {
                begin--;
            } else if (Character.isWhitespace(sign) && belongs(bare, begin)) {
                begin--;
            } else {
                break;
            }
            if (begin < 0) {
                return "";
            }
        }
        String text = code.substring(begin, dot).strip();
        return code.substring(0, begin).endsWith("new ") ? "new " + text : text;
    }

    /** White space inside of a chain stands before or after a dot. */
    private static boolean belongs(String bare, int end) {
        return bare.substring(0, end).stripTrailing().endsWith(".")
                || bare.substring(end).startsWith(".")
                || bare.substring(end).isBlank();
    }

    private static int opening(String bare, int closing) {
        int depth = 0;
        for (int i = closing; i >= 0; i--) {
            depth += ")]".indexOf(bare.charAt(i)) >= 0 ? 1 : "([".indexOf(bare.charAt(i)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
