package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Member;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;
import org.ltvlab.shell.error.internal.Names;

/** The names that a cell can use: the session's own, the statically imported words, and what the compiler finds. */
final class KnownNames implements Names {
    private static final int PATIENCE = 60;

    private final JShell shell;
    private final Set<String> words;
    private final ImportIndex index;

    KnownNames(JShell shell, List<String> imports, ClassLoader loader, ImportIndex index) {
        this.shell = shell;
        this.index = index;
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

    @Override
    public List<String> methods() {
        return Stream.concat(declared(MethodSnippet.class), words.stream())
                .distinct()
                .toList();
    }

    @Override
    public List<String> values() {
        return declared(VarSnippet.class)
                .filter(known -> !known.startsWith("$"))
                .distinct()
                .toList();
    }

    @Override
    public List<String> types() {
        List<String> values = values();
        return suggestions("")
                .filter(name -> Character.isUpperCase(name.charAt(0)) && !name.contains("("))
                .filter(name -> !values.contains(name))
                .map(name -> name.replaceFirst("<.*", ""))
                .distinct()
                .toList();
    }

    private <T extends PersistentSnippet> Stream<String> declared(Class<T> kind) {
        return shell.snippets()
                .filter(snippet -> shell.status(snippet).isDefined())
                .filter(kind::isInstance)
                .map(snippet -> kind.cast(snippet).name());
    }

    @Override
    public List<String> members(String untilDot) {
        return suggestions(untilDot).toList();
    }

    private Stream<String> suggestions(String code) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        return analysis.completionSuggestions(code, code.length(), new int[1]).stream()
                .map(Suggestion::continuation)
                .filter(text -> !text.isEmpty())
                .distinct();
    }

    @Override
    public List<String> importable(String name) {
        index.want();
        QualifiedNames found = shell.sourceCodeAnalysis().listQualifiedNames(name, name.length());
        // The compiler lists all packages behind the first question, within a second.
        for (int i = 0; i < PATIENCE && !found.isUpToDate(); i++) {
            LockSupport.parkNanos(50_000_000);
            found = shell.sourceCodeAnalysis().listQualifiedNames(name, name.length());
        }
        // The JDK's own come first: whoever wants another knows its name.
        return found.getNames().stream()
                .sorted(Comparator.comparing((String full) -> !full.startsWith("java."))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
