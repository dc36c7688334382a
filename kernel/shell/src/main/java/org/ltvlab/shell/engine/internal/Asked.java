package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ltvlab.shell.error.internal.Blanked;

/** What help at a cursor could be about, as code that ends in it: a name, a call at its opening bracket. */
final class Asked {
    private Asked() {}

    /**
     * Beginnings of {@code code} whose end is asked about, the most likely first: the name at the cursor, the call that
     * was closed right before it, the call whose arguments it stands in.
     *
     * @param isValue whether a name is known as a variable or a type
     */
    static List<String> at(String code, int cursor, Predicate<String> isValue) {
        List<String> beginnings = new ArrayList<>();
        boolean inText = OpenText.at(code.substring(0, cursor)).isPresent();
        int end = inText ? cursor : wordEnd(code, cursor);
        int start = end;
        while (!inText && start > 0 && Character.isJavaIdentifierPart(code.charAt(start - 1))) {
            start--;
        }
        if (start < end && !Character.isDigit(code.charAt(start))) {
            name(code, start, end, isValue).forEach(form -> beginnings.add(code.substring(0, end) + form));
        }
        String bare = Blanked.of(code.substring(0, end));
        int closed = inText ? -1 : lastCall(bare);
        if (closed >= 0) {
            beginnings.add(code.substring(0, closed + 1));
        }
        int open = openCall(bare);
        if (open >= 0) {
            beginnings.add(code.substring(0, end));
            beginnings.add(code.substring(0, open + 1));
        }
        return beginnings.stream().distinct().toList();
    }

    /** A method's name alone is no expression, so it is asked about as if it were called. */
    private static List<String> name(String code, int start, int end, Predicate<String> isValue) {
        if (code.substring(end).stripLeading().startsWith("(")) {
            return List.of("(");
        }
        boolean member = code.substring(0, start).stripTrailing().endsWith(".");
        boolean value = member
                ? !Character.isLowerCase(code.codePointAt(start))
                : isValue.test(code.substring(start, end)) || Character.isUpperCase(code.codePointAt(start));
        return value ? List.of("", "(") : List.of("(", "");
    }

    private static int wordEnd(String code, int cursor) {
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The opening bracket of the call that ends right before the end; -1 if there is none. */
    private static int lastCall(String bare) {
        String code = bare.stripTrailing();
        code = (code.endsWith(";") ? code.substring(0, code.length() - 1) : code).stripTrailing();
        if (!code.endsWith(")")) {
            return -1;
        }
        int depth = 0;
        for (int i = code.length() - 1; i >= 0; i--) {
            depth += code.charAt(i) == ')' ? 1 : code.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return isCall(code, i) ? i : -1;
            }
        }
        return -1;
    }

    /** The opening bracket of the call whose arguments are being typed; -1 if there is none in the statement. */
    private static int openCall(String bare) {
        int depth = 0;
        for (int i = bare.length() - 1; i >= 0; i--) {
            char sign = bare.charAt(i);
            depth += sign == ')' || sign == '}' ? 1 : 0;
            depth -= sign == '(' || sign == '{' ? 1 : 0;
            if (depth < 0 || (depth == 0 && sign == ';')) {
                return sign == '(' && isCall(bare, i) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean isCall(String bare, int bracket) {
        String before = bare.substring(0, bracket).stripTrailing();
        return !before.isEmpty()
                && (Character.isJavaIdentifierPart(before.charAt(before.length() - 1)) || before.endsWith(">"))
                && !before.matches("(?s).*\\b(?:if|for|while|switch|catch|try|synchronized)");
    }
}
