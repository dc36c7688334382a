package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.jspecify.annotations.Nullable;

/** Parameters and results of what completion offers, by name. */
final class Signatures {
    private final JShell shell;
    private final Variables variables;
    private final TypeNames types;
    private final DeclaredNames declared;
    private @Nullable Map<String, String> words;

    Signatures(JShell shell, Variables variables, TypeNames types) {
        this.shell = shell;
        this.variables = variables;
        this.types = types;
        this.declared = new DeclaredNames(shell);
    }

    /** Signatures of what follows {@code code}: the members of an expression that ends in a dot, or all that is known. */
    Map<String, String> after(String code) {
        String before = code.stripTrailing();
        if (!before.endsWith(".")) {
            return own();
        }
        return brief(members(Receiver.before(code, code.lastIndexOf('.')), code));
    }

    private Map<String, List<String>> members(String receiver, String code) {
        Optional<Class<?>> statics = types.named(receiver);
        if (statics.isPresent()) {
            return ofMethods(statics.get(), method -> Modifier.isStatic(method.getModifiers()));
        }
        return type(receiver)
                .or(() -> LocalTypes.known(receiver, code).flatMap(this::type))
                .or(() -> Optional.of(receiver))
                .map(this::ofType)
                .orElse(Map.of());
    }

    private Optional<String> type(String expression) {
        return expression.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(shell.sourceCodeAnalysis().analyzeType(expression, expression.length()))
                        .map(name -> name.replaceAll("<.*", ""));
    }

    private Map<String, List<String>> ofType(String type) {
        return declared.members(type, this::ofLibraryType).orElseGet(() -> ofLibraryType(type));
    }

    private Map<String, List<String>> ofLibraryType(String type) {
        return types.named(type).map(found -> ofMethods(found, method -> true)).orElse(Map.of());
    }

    /** The signature of the constructors of a library's type. */
    String constructors(String type) {
        return types.named(type)
                .filter(found -> found.getConstructors().length > 0)
                .map(found -> brief(Stream.of(found.getConstructors())
                        .map(constructor -> parameters(constructor) + " → " + type)
                        .toList()))
                .orElse("");
    }

    private Map<String, String> own() {
        Map<String, String> own = new HashMap<>(words());
        own.putAll(brief(declared.callable()));
        variables.all().forEach(variable -> own.put(variable.name(), TypeNames.brief(variable.typeName())));
        return own;
    }

    private Map<String, String> words() {
        Map<String, String> known = words;
        if (known == null) {
            known = new HashMap<>();
            for (Class<?> type : types.staticImports()) {
                known.putAll(brief(ofMethods(type, method -> Modifier.isStatic(method.getModifiers()))));
            }
            words = known;
        }
        return known;
    }

    private static Map<String, List<String>> ofMethods(Class<?> type, Predicate<Method> which) {
        return Stream.of(type.getMethods())
                .filter(which)
                .filter(method -> !method.isBridge())
                .collect(Collectors.groupingBy(
                        Method::getName,
                        Collectors.mapping(
                                method -> parameters(method) + " → " + name(method.getGenericReturnType()),
                                Collectors.toList())));
    }

    private static Map<String, String> brief(Map<String, List<String>> members) {
        Map<String, String> signatures = new HashMap<>();
        members.forEach((name, forms) -> signatures.put(name, forms.isEmpty() ? "" : brief(forms)));
        return signatures;
    }

    /** The shortest form, and how many others there are. */
    private static String brief(List<String> forms) {
        List<String> sorted = forms.stream()
                .sorted((one, other) -> one.length() != other.length()
                        ? Integer.compare(one.length(), other.length())
                        : one.compareTo(other))
                .distinct()
                .toList();
        return sorted.get(0) + (sorted.size() > 1 ? "  +" + (sorted.size() - 1) : "");
    }

    private static String parameters(Executable method) {
        return Arrays.stream(method.getParameters())
                .map(Signatures::parameter)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Parameter parameter) {
        String type = name(parameter.getParameterizedType());
        String shown = parameter.isVarArgs() ? type.replaceFirst("\\[]$", "…") : type;
        return parameter.isNamePresent() ? shown + " " + parameter.getName() : shown;
    }

    private static String name(Type type) {
        return TypeNames.brief(type.getTypeName());
    }
}
