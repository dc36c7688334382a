package org.ltvlab.shell.engine.internal;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Members of types and signatures of methods, read from the source of their declarations in cells. */
final class DeclaredTypes {
    private static final String CONSTRUCTOR = "<init>";

    private DeclaredTypes() {}

    /**
     * A type that a cell declares.
     *
     * @param name its simple name
     * @param members the forms of each member by its name, a type's own name for its constructors
     * @param supertypes the types whose members it has, too
     */
    record Declared(String name, Map<String, List<String>> members, List<String> supertypes) {}

    /** The types that {@code source} declares, nested ones as {@code Outer.Inner}. */
    static List<Declared> types(String source) {
        List<Declared> found = new ArrayList<>();
        trees(source).forEach(tree -> collect(tree, "", found));
        return found;
    }

    /** The methods that {@code source} declares outside of a type. */
    static Map<String, List<String>> methods(String source) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        trees("class C {\n" + source + "\n}").forEach(type -> found.putAll(methods(type)));
        return found;
    }

    private static List<ClassTree> trees(String source) {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found -> {}, List.of("-proc:none"), null, List.of(new Syntax.Source(source)));
        List<ClassTree> trees = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .forEach(trees::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trees;
    }

    private static void collect(ClassTree type, String outer, List<Declared> found) {
        String simple = type.getSimpleName().toString();
        List<String> supertypes = Stream.concat(
                        Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                .map(each -> each.toString().replaceAll("<.*", ""))
                .toList();
        found.add(new Declared(outer + simple, members(type, simple), supertypes));
        members(type, ClassTree.class).forEach(inner -> collect(inner, outer + simple + ".", found));
    }

    private static Map<String, List<String>> members(ClassTree type, String name) {
        Map<String, List<String>> members = methods(type);
        for (VariableTree field : members(type, VariableTree.class)) {
            if (type.getKind() == Tree.Kind.RECORD && !isStatic(field.getModifiers())) {
                members.putIfAbsent(field.getName().toString(), List.of("() → " + text(field.getType())));
            } else {
                members.putIfAbsent(field.getName().toString(), List.of(text(field.getType())));
            }
        }
        if (type.getKind() == Tree.Kind.ENUM) {
            members.put("values", List.of("() → " + name + "[]"));
            members.put("valueOf", List.of("(String name) → " + name));
        }
        List<String> constructors = constructors(type, name, members.remove(CONSTRUCTOR));
        if (!constructors.isEmpty()) {
            members.put(name, constructors);
        }
        return members;
    }

    private static List<String> constructors(ClassTree type, String name, @Nullable List<String> written) {
        String none = "() → " + name;
        if (type.getKind() == Tree.Kind.RECORD) {
            // A compact constructor takes the components, though they are not written down again.
            Stream<String> others =
                    Stream.ofNullable(written).flatMap(List::stream).filter(form -> !form.equals(none));
            return Stream.concat(Stream.of(components(type) + " → " + name), others)
                    .distinct()
                    .toList();
        }
        return written != null ? written : type.getKind() == Tree.Kind.CLASS ? List.of(none) : List.of();
    }

    private static String components(ClassTree record) {
        return parameters(members(record, VariableTree.class).stream()
                .filter(field -> !isStatic(field.getModifiers()))
                .toList());
    }

    private static String parameters(List<? extends VariableTree> parameters) {
        return parameters.stream().map(DeclaredTypes::parameter).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Map<String, List<String>> methods(ClassTree type) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        for (MethodTree method : members(type, MethodTree.class)) {
            String name = method.getName().toString();
            String result = name.equals(CONSTRUCTOR) ? type.getSimpleName().toString() : text(method.getReturnType());
            forms.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(parameters(method.getParameters()) + " → " + result);
        }
        return forms;
    }

    private static <T extends Tree> List<T> members(ClassTree type, Class<T> kind) {
        return type.getMembers().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static boolean isStatic(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.STATIC);
    }

    private static String parameter(VariableTree parameter) {
        String type = text(parameter.getType());
        // Only the text of a parameter tells whether it takes any number of arguments.
        String shown = parameter.toString().contains("...") ? type.replaceFirst("\\[]$", "…") : type;
        return shown + " " + parameter.getName();
    }

    private static String text(@Nullable Tree type) {
        return type == null ? "void" : TypeNames.brief(type.toString());
    }
}
