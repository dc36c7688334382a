package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
    private final Compiler compiler;
    private final SessionLoader loader;
    private final Unfinished unfinished;
    private final Map<String, String> classes = new ConcurrentHashMap<>();

    Variables(JShell shell, Compiler compiler, SessionLoader loader, Unfinished unfinished) {
        this.shell = shell;
        this.compiler = compiler;
        this.loader = loader;
        this.unfinished = unfinished;
    }

    /** The class {@code className} holds the value of {@code variable}. */
    void ran(VarSnippet variable, String className) {
        classes.put(variable.id(), className);
    }

    /** Variables that cells have declared and that have a value, in order of declaration. */
    List<VarSnippet> all() {
        return compiler.alone(() -> shell.variables()
                .filter(variable -> !BARE_VALUE.matcher(variable.name()).matches())
                .filter(variable -> shell.status(variable).isDefined() && !unfinished.has(variable))
                .toList());
    }

    /** The variable of a name, if a cell has declared one. */
    Optional<VarSnippet> named(String name) {
        return compiler.alone(
                () -> shell.variables().filter(each -> each.name().equals(name)).findFirst());
    }

    /** What a variable holds; null also if it cannot be told. */
    @Nullable
    Object value(VarSnippet variable) {
        String className = classes.get(variable.id());
        return className == null ? null : loader.valueOf(className, variable.name());
    }

    /** Forgets what cells have declared under {@code name}: a variable, all methods or a type. */
    int drop(String name) {
        return dropAll(snippet -> snippet.name().equals(name));
    }

    /** Forgets everything that cells have declared. */
    int dropAll() {
        return dropAll(snippet -> true);
    }

    private int dropAll(Predicate<DeclarationSnippet> which) {
        return compiler.alone(() -> {
            List<Snippet> dropped = shell.snippets()
                    .filter(each -> each instanceof VarSnippet
                            || each instanceof MethodSnippet
                            || each instanceof TypeDeclSnippet)
                    .filter(each -> shell.status(each).isActive() && which.test((DeclarationSnippet) each))
                    .toList();
            dropped.forEach(this::drop);
            return dropped.size();
        });
    }

    void drop(Snippet snippet) {
        compiler.drop(snippet);
        String className = classes.remove(snippet.id());
        if (className != null) {
            compiler.unload(className);
        }
    }
}
