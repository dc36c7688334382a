package org.ltvlab.shell.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody most likely meant. */
public final class Near {
    private Near() {}

    /**
     * The name nearest to {@code typed} if it is near enough, case ignored: a third of its length in edits, and less than
     * half of either name.
     */
    public static Optional<String> of(String typed, Collection<String> names) {
        return names.stream()
                .filter(known -> !known.equals(typed) && isNear(typed, known))
                .min(Comparator.comparingInt((String known) -> distance(typed, known))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String typed, String known) {
        int limit = Math.max(1, typed.length() / 3);
        int shorter = Math.min(typed.length(), known.length());
        return Math.abs(typed.length() - known.length()) <= limit
                && distance(typed, known) <= Math.min(limit, (shorter - 1) / 2);
    }

    /** Edits between two names; a change of case counts as none, two letters swapped as one. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = edit(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int edit(int[][] edits, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(edits[i - 1][j - 1] + change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
