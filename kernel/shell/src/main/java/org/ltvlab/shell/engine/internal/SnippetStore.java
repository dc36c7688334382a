package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * JShell's lists of snippets. It keeps every snippet for ever, with its source and, if it failed, the compiler's trees:
 * some 15 kB a cell. What nothing can refer to any more is taken out, if JShell's package is open to this code.
 */
final class SnippetStore {
    private final JShell shell;
    private final Collection<Snippet> all;
    private final List<@Nullable Snippet> byKey;
    private final ClassStore classes;
    private final Places places;
    private final IntConsumer compilers;

    private SnippetStore(
            JShell shell,
            Collection<Snippet> all,
            List<@Nullable Snippet> byKey,
            ClassStore classes,
            Places places,
            IntConsumer compilers) {
        this.shell = shell;
        this.all = all;
        this.byKey = byKey;
        this.classes = classes;
        this.places = places;
        this.compilers = compilers;
    }

    @SuppressWarnings("unchecked")
    static SnippetStore of(JShell shell, Places places) {
        try {
            Object maps = Inside.read(shell, "maps");
            Object all = Inside.read(maps, "snippets");
            Object byKey = Inside.read(maps, "keyIndexToSnippet");
            return new SnippetStore(
                    shell,
                    (Collection<Snippet>) all,
                    (List<@Nullable Snippet>) byKey,
                    ClassStore.of(classes(shell)),
                    places,
                    CompilerPool.of(Inside.read(shell, "taskFactory"))::used);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return new SnippetStore(
                    shell, new ArrayList<>(), new ArrayList<>(), ClassStore.of(List.of()), places, snippets -> {});
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> classes(JShell shell) throws ReflectiveOperationException {
        requireClassNames(); // without them nobody could tell what lives, and all would be taken out
        Object files = Inside.read(Inside.read(shell, "taskFactory"), "fileManager");
        return List.of(
                (Map<String, ?>) Inside.read(files, "classObjects"),
                (Map<String, ?>) Inside.read(Inside.read(shell, "outerMap"), "classOuters"),
                (Map<String, ?>) Inside.read(Inside.read(shell, "classTracker"), "map"));
    }

    /**
     * Takes out what is over: statements and expressions that ran, and what was dropped, replaced or refused.
     *
     * @return whether there was any
     */
    boolean tidy() {
        int before = all.size();
        boolean any = all.removeIf(this::isOver);
        if (any) {
            compilers.accept(before - all.size());
            byKey.replaceAll(snippet -> snippet == null || isOver(snippet) ? null : snippet);
            classes.keep(all.stream().map(SnippetStore::className).collect(Collectors.toSet()));
            places.keep(all.stream().map(Snippet::id).collect(Collectors.toSet()));
        }
        return any;
    }

    /** How many classes are remembered. */
    long classes() {
        return classes.size();
    }

    /** A declaration that waits for a name is not over. */
    private boolean isOver(Snippet snippet) {
        return !snippet.kind().isPersistent() || !shell.status(snippet).isActive();
    }

    private static Method requireClassNames() throws NoSuchMethodException {
        return Inside.method(Snippet.class, "className");
    }

    /** The class that JShell has made of a snippet; empty if there is none, as for imports. */
    private static String className(Snippet snippet) {
        try {
            return String.valueOf(requireClassNames().invoke(snippet));
        } catch (ReflectiveOperationException noClass) {
            return "";
        }
    }
}
