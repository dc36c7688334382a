package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import org.ltvlab.shell.engine.internal.DeclaredTypes.Declared;

/** Methods and types that cells have declared, with their signatures; every declaration is read once. */
final class DeclaredNames {
    private static final int REMEMBERED = 1_000;

    private final JShell shell;
    private final Map<String, Map<String, List<String>>> methods = remembering();
    private final Map<String, List<Declared>> types = remembering();

    DeclaredNames(JShell shell) {
        this.shell = shell;
    }

    private static <V> Map<String, V> remembering() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    /** The forms of every method, and of every type's constructors under its name. */
    Map<String, List<String>> callable() {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        shell.methods().filter(this::isActive).forEach(each -> add(forms, methods(each)));
        types().forEach(type -> forms.put(simple(type), type.members().getOrDefault(simple(type), List.of())));
        return forms;
    }

    /** The members of a type of this name, those of its supertypes included; {@code library} knows other types'. */
    Optional<Map<String, List<String>>> members(String name, Function<String, Map<String, List<String>>> library) {
        return types().filter(type -> type.name().equals(name))
                .findFirst()
                .map(type -> members(type, library, new ArrayList<>()));
    }

    private Map<String, List<String>> members(
            Declared type, Function<String, Map<String, List<String>>> library, List<String> seen) {
        seen.add(type.name());
        Map<String, List<String>> all = new LinkedHashMap<>(library.apply("Object"));
        for (String supertype : type.supertypes()) {
            Optional<Declared> declared = types().filter(
                            each -> each.name().equals(supertype) && !seen.contains(supertype))
                    .findFirst();
            all.putAll(declared.isPresent() ? members(declared.get(), library, seen) : library.apply(supertype));
        }
        all.putAll(type.members());
        return all;
    }

    private Stream<Declared> types() {
        return shell.types().filter(this::isActive).flatMap(each -> types(each).stream());
    }

    private Map<String, List<String>> methods(MethodSnippet method) {
        return methods.computeIfAbsent(method.id(), id -> DeclaredTypes.methods(method.source()));
    }

    private List<Declared> types(TypeDeclSnippet type) {
        return types.computeIfAbsent(type.id(), id -> DeclaredTypes.types(type.source()));
    }

    private boolean isActive(Snippet snippet) {
        return shell.status(snippet).isActive();
    }

    private static void add(Map<String, List<String>> forms, Map<String, List<String>> more) {
        more.forEach((name, some) ->
                forms.computeIfAbsent(name, key -> new ArrayList<>()).addAll(some));
    }

    private static String simple(Declared type) {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }
}
