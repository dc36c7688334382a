package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    private SnippetStore(JShell shell, Collection<Snippet> all, List<@Nullable Snippet> byKey) {
        this.shell = shell;
        this.all = all;
        this.byKey = byKey;
    }

    @SuppressWarnings("unchecked")
    static SnippetStore of(JShell shell) {
        try {
            Object maps = read(JShell.class, shell, "maps");
            Object all = read(maps.getClass(), maps, "snippets");
            Object byKey = read(maps.getClass(), maps, "keyIndexToSnippet");
            return new SnippetStore(shell, (Collection<Snippet>) all, (List<@Nullable Snippet>) byKey);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return new SnippetStore(shell, new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Takes out what is over: statements and expressions that ran, and what was dropped, replaced or refused.
     *
     * @return whether there was any
     */
    boolean tidy() {
        boolean any = all.removeIf(this::isOver);
        if (any) {
            byKey.replaceAll(snippet -> snippet == null || isOver(snippet) ? null : snippet);
        }
        return any;
    }

    /** A declaration that waits for a name is not over. */
    private boolean isOver(Snippet snippet) {
        return !snippet.kind().isPersistent() || !shell.status(snippet).isActive();
    }

    private static Object read(Class<?> type, Object owner, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
