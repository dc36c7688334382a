package org.ltvlab.shell.engine.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** What cells have declared, by name; whatever is dropped is released with its classes. */
final class Variables {
    private static final Pattern BARE_VALUE = Pattern.compile("\\$\\d.*");

    private final JShell shell;
    private final SessionLoader loader;
    private final Map<String, String> classes = new HashMap<>();

    Variables(JShell shell, SessionLoader loader) {
        this.shell = shell;
        this.loader = loader;
    }

    /** A snippet has run as a method of {@code className}, which holds the value if it is a variable. */
    void ran(Snippet snippet, @Nullable String className) {
        if (snippet instanceof VarSnippet && className != null) {
            classes.put(snippet.id(), className);
        }
    }

    /** Variables that cells have declared, in order of declaration. */
    List<VarSnippet> all() {
        return shell.variables()
                .filter(variable -> !BARE_VALUE.matcher(variable.name()).matches())
                .filter(variable -> shell.status(variable).isActive())
                .toList();
    }

    /** The variable of a name, if a cell has declared one. */
    Optional<VarSnippet> named(String name) {
        return shell.variables().filter(each -> each.name().equals(name)).findFirst();
    }

    /** What a variable holds; null also if it cannot be told. */
    @Nullable
    Object value(VarSnippet variable) {
        String className = classes.get(variable.id());
        return className == null ? null : loader.valueOf(className, variable.name());
    }

    /** Forgets what cells have declared under {@code name}: a variable, all methods or a type. */
    int drop(String name) {
        List<Snippet> named = declared()
                .filter(each -> ((DeclarationSnippet) each).name().equals(name))
                .toList();
        named.forEach(this::drop);
        return named.size();
    }

    /** Forgets everything that cells have declared. */
    int dropAll() {
        List<Snippet> all = declared().toList();
        all.forEach(this::drop);
        return all.size();
    }

    private java.util.stream.Stream<Snippet> declared() {
        return shell.snippets()
                .filter(each ->
                        each instanceof VarSnippet || each instanceof MethodSnippet || each instanceof TypeDeclSnippet)
                .filter(each -> shell.status(each).isActive());
    }

    void drop(Snippet snippet) {
        shell.drop(snippet);
        String className = classes.remove(snippet.id());
        if (className != null) {
            loader.forget(className);
        }
    }
}
