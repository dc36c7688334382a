package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/**
 * A piece of a cell as JShell has compiled it; nothing of it has run.
 *
 * @param piece the piece
 * @param events what JShell made of it
 * @param methods what must run for it, in order
 * @param loaded what was loaded for it
 * @param tooLarge whether it is larger than a class may be
 */
record Compiled(Piece piece, List<SnippetEvent> events, List<Method> methods, Loaded loaded, boolean tooLarge) {
    Compiled {
        events = List.copyOf(events);
        methods = List.copyOf(methods);
    }

    /** Whether its cell is sure to fail with it. */
    boolean isBroken() {
        return tooLarge
                || events.stream()
                        .filter(event -> event.causeSnippet() == null)
                        .anyMatch(event -> event.status() == Status.REJECTED || isUnknown(event));
    }

    /** A variable of a type that is not known. */
    private static boolean isUnknown(SnippetEvent event) {
        return event.status() == Status.RECOVERABLE_NOT_DEFINED
                && event.snippet().kind() == Kind.VAR;
    }

    /** The variables that it declares. */
    List<VarSnippet> variables() {
        return events.stream()
                .filter(event -> event.causeSnippet() == null)
                .map(SnippetEvent::snippet)
                .filter(VarSnippet.class::isInstance)
                .map(VarSnippet.class::cast)
                .toList();
    }

    /** The class that holds the variable {@code name} and gives it its value. */
    Optional<Class<?>> classOf(String name) {
        return methods.stream()
                .<Class<?>>map(Method::getDeclaringClass)
                .filter(type -> List.of(type.getDeclaredFields()).stream()
                        .anyMatch(field -> field.getName().equals(name)))
                .findFirst();
    }
}
