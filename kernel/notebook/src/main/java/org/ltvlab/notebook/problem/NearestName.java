package org.ltvlab.notebook.problem;

import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody most likely meant. */
final class NearestName {
    private NearestName() {}

    /** The name that {@code typed} becomes with the fewest edits, if a third of its length in edits is enough. */
    static Optional<String> of(String typed, Iterable<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int least = Math.max(1, wanted.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            int edits = edits(wanted, name.toLowerCase(Locale.ROOT));
            if (edits < least) {
                least = edits;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** Letters to insert, delete or replace to make one text of the other (Levenshtein). */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
