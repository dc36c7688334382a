package org.ltvlab.jupyter.kernel;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of the history search: {@code *} any text, {@code ?} any character, {@code [abc]} and {@code [^a-z]} one of a set. */
final class Glob {
    private Glob() {}

    static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close = c == '[' ? endOfSet(glob, i) : -1;
            String set = close > 0 ? set(glob.substring(i + 1, close)) : "";
            if (isRegex(set)) {
                regex.append(set);
                i = close;
            } else {
                regex.append(
                        switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(String.valueOf(c));
                        });
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    // A set with a range that runs backwards is none.
    private static boolean isRegex(String set) {
        try {
            return !Pattern.compile(set).pattern().isEmpty();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    // A closing bracket that comes first belongs to the set; an unclosed set is a plain bracket.
    private static int endOfSet(String glob, int open) {
        int first = glob.startsWith("^", open + 1) ? open + 2 : open + 1;
        return glob.indexOf(']', first + 1);
    }

    private static String set(String members) {
        boolean negated = members.startsWith("^");
        String plain = (negated ? members.substring(1) : members).replaceAll("([\\[\\]\\\\^&])", "\\\\$1");
        return "[" + (negated ? "^" : "") + plain + "]";
    }
}
