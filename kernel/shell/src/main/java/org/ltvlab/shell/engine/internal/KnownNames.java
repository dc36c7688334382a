package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;

/** The names that a cell can use: the session's own and the statically imported words. */
final class KnownNames {
    private final JShell shell;
    private final Set<String> words;

    KnownNames(JShell shell, List<String> imports, ClassLoader loader) {
        this.shell = shell;
        this.words = new TreeSet<>(
                imports.stream().flatMap(line -> words(line, loader)).toList());
    }

    private static Stream<String> words(String importLine, ClassLoader loader) {
        String prefix = "import static ";
        if (!importLine.startsWith(prefix) || !importLine.endsWith(".*;")) {
            return Stream.empty();
        }
        try {
            Class<?> type =
                    Class.forName(importLine.substring(prefix.length(), importLine.length() - 3), false, loader);
            return Arrays.stream(type.getMethods()).map(Member::getName);
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }

    /** The known name nearest to a mistyped one, if one is near. */
    Optional<String> near(String name) {
        int limit = Math.max(1, name.length() / 3);
        Stream<String> own = shell.snippets()
                .filter(snippet -> shell.status(snippet).isDefined())
                .filter(PersistentSnippet.class::isInstance)
                .map(snippet -> ((PersistentSnippet) snippet).name())
                .filter(known -> !known.startsWith("$"));
        return Stream.concat(own, words.stream())
                .filter(known -> !known.equals(name) && distance(name, known) <= limit)
                .min(Comparator.comparingInt((String known) -> distance(name, known))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Edits between two names; a change of case counts as none, two letters swapped as one. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(java.util.Locale.ROOT);
        String b = other.toLowerCase(java.util.Locale.ROOT);
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
