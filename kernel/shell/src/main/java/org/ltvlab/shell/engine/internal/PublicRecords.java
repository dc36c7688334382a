package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.ltvlab.shell.error.internal.Blanked;

/**
 * Source as JShell takes it. JShell makes every record public, and Java then wants {@code public} before its constructor
 * too, where nobody writes it.
 *
 * @param text what JShell gets
 * @param insertions where it was put in, as offsets of the typed source
 */
record PublicRecords(String text, List<Integer> insertions) {
    private static final String PUBLIC = "public ";
    private static final Pattern RECORD = Pattern.compile("\\brecord\\s+([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*[<(]");

    static PublicRecords of(String typed) {
        if (!typed.contains("record")) {
            return new PublicRecords(typed, List.of());
        }
        String bare = Blanked.of(typed);
        List<Integer> insertions = RECORD.matcher(bare)
                .results()
                .flatMap(record -> constructors(bare, record.group(1)).stream())
                .distinct()
                .sorted()
                .toList();
        StringBuilder text = new StringBuilder(typed);
        for (int i = insertions.size() - 1; i >= 0; i--) {
            text.insert(insertions.get(i), PUBLIC);
        }
        return new PublicRecords(text.toString(), insertions);
    }

    /** Where constructors of {@code name} begin that say nothing of who may use them. */
    private static List<Integer> constructors(String bare, String name) {
        String head = "(?<=[{};])\\s*(" + Pattern.quote(name) + ")\\s*(?:\\([^{};]*\\)\\s*(?:throws\\s[^{};]*)?)?\\{";
        return Pattern.compile(head)
                .matcher(bare)
                .results()
                .map(found -> found.start(1))
                .toList();
    }

    /** The offset in the typed source that one in {@link #text} stands for. */
    int typed(long offset) {
        int typed = (int) offset;
        for (int insertion : insertions) {
            if (insertion < typed) {
                typed = Math.max(insertion, typed - PUBLIC.length());
            }
        }
        return typed;
    }
}
