package org.ltvlab.shell.error.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loops and conditions that end before what they are to do: the compiler takes nothing for it, for ever perhaps. */
public final class Bodies {
    private static final Pattern LAST = Pattern.compile("(?:\\belse\\s+)?\\b(for|while|if)\\s*\\(|\\b(else)\\s*\\z");

    private Bodies() {}

    /** The mistake, if {@code code} ends with a loop or a condition that has no body. */
    public static Optional<Mistake> missing(String code) {
        String bare = Blanked.of(code).stripTrailing();
        int tail = Math.max(bare.lastIndexOf(';', lastClosed(bare)), bare.lastIndexOf('}')) + 1;
        Matcher head = LAST.matcher(bare).region(tail, bare.length());
        boolean isBare = head.find()
                && bare.substring(tail, head.start()).isBlank()
                && !bare.stripLeading().startsWith("do")
                && (head.group(2) != null || closing(bare, head.end() - 1) == bare.length() - 1);
        return isBare ? Optional.of(mistake(head)) : Optional.empty();
    }

    private static Mistake mistake(Matcher head) {
        int group = head.group(2) == null ? 1 : 2;
        String word = "`" + head.group(group) + "`";
        return new Mistake(
                new Phrase(
                        "この " + word + " には、することが書かれていません。`{ … }` か文を続けます",
                        "this " + word + " has nothing to do; `{ … }` or a statement follows it"),
                Optional.empty(),
                head.start(group),
                head.end(group));
    }

    /** The semicolons of a {@code for} stand inside of its brackets. */
    private static int lastClosed(String bare) {
        int depth = 0;
        for (int i = bare.length() - 1; i >= 0; i--) {
            depth += bare.charAt(i) == ')' ? 1 : bare.charAt(i) == '(' ? -1 : 0;
            if (depth == 0 && bare.charAt(i) == '(') {
                return i;
            }
        }
        return bare.length();
    }

    private static int closing(String bare, int open) {
        int depth = 0;
        for (int i = open; i < bare.length(); i++) {
            depth += bare.charAt(i) == '(' ? 1 : bare.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
