package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/**
 * What JShell compiles anew when a declaration changes or is dropped. It ties a {@code var} to all names of its
 * initialiser, and would take its value away with any of them; a value only depends on the types in its own type.
 */
final class Ties {
    private static final Pattern NAME = Pattern.compile("\\p{javaJavaIdentifierPart}+");

    private final Map<String, Set<Integer>> dependents;
    private final Method key;
    private final Method index;
    private final Method references;

    private Ties(Map<String, Set<Integer>> dependents) throws ReflectiveOperationException {
        this.dependents = dependents;
        this.key = Inside.method(Snippet.class, "key");
        this.index = Inside.method(key.getReturnType(), "index");
        this.references = Inside.method(Snippet.class, "declareReferences");
    }

    /** Those that {@code shell} knows; nothing if its package is not open to this code. */
    @SuppressWarnings("unchecked")
    static Optional<Ties> of(JShell shell) {
        try {
            Object byName = Inside.read(Inside.read(shell, "maps"), "dependencies");
            return Optional.of(new Ties((Map<String, Set<Integer>>) byName));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return Optional.empty();
        }
    }

    /** Cuts a variable that was just compiled loose from what its value was computed from. */
    void loosen(VarSnippet variable) {
        Set<String> types = NAME.matcher(variable.typeName())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        try {
            Object number = index.invoke(key.invoke(variable));
            dependents.forEach((name, tied) -> {
                if (!types.contains(name)) {
                    tied.remove(number);
                }
            });
            // JShell ties it again by these, whenever it compiles it again
            if (references.invoke(variable) instanceof Collection<?> names) {
                names.removeIf(name -> !types.contains(String.valueOf(name)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
