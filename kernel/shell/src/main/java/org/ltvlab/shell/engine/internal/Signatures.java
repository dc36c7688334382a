package org.ltvlab.shell.engine.internal;

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
import jdk.jshell.MethodSnippet;
import org.jspecify.annotations.Nullable;

/** Parameters and results of what completion offers, by name. */
final class Signatures {
    private final JShell shell;
    private final Variables variables;
    private final TypeNames types;
    private @Nullable Map<String, String> words;

    Signatures(JShell shell, Variables variables, TypeNames types) {
        this.shell = shell;
        this.variables = variables;
        this.types = types;
    }

    /** Signatures of what follows {@code code}: the members of an expression that ends in a dot, or all that is known. */
    Map<String, String> after(String code) {
        if (!code.stripTrailing().endsWith(".")) {
            return own();
        }
        String receiver = Receiver.before(code, code.lastIndexOf('.'));
        Optional<Class<?>> statics = types.named(receiver);
        if (statics.isPresent()) {
            return ofMethods(statics.get(), method -> Modifier.isStatic(method.getModifiers()));
        }
        String type = receiver.isEmpty() ? null : shell.sourceCodeAnalysis().analyzeType(receiver, receiver.length());
        return Optional.ofNullable(type)
                .flatMap(name -> types.named(name.replaceAll("<.*", "")))
                .map(found -> ofMethods(found, method -> true))
                .orElse(Map.of());
    }

    private Map<String, String> own() {
        Map<String, String> own = new HashMap<>(words());
        shell.methods().forEach(method -> own.put(method.name(), ofSnippet(method)));
        variables.all().forEach(variable -> own.put(variable.name(), TypeNames.brief(variable.typeName())));
        return own;
    }

    private Map<String, String> words() {
        Map<String, String> known = words;
        if (known == null) {
            known = new HashMap<>();
            for (Class<?> type : types.staticImports()) {
                known.putAll(ofMethods(type, method -> Modifier.isStatic(method.getModifiers())));
            }
            words = known;
        }
        return known;
    }

    private static String ofSnippet(MethodSnippet method) {
        int end = method.signature().indexOf(')') + 1;
        return TypeNames.brief(method.signature().substring(0, end) + " → "
                + method.signature().substring(end));
    }

    private static Map<String, String> ofMethods(Class<?> type, Predicate<Method> which) {
        Map<String, List<Method>> byName = Stream.of(type.getMethods())
                .filter(which)
                .filter(method -> !method.isBridge())
                .collect(Collectors.groupingBy(Method::getName));
        Map<String, String> signatures = new HashMap<>();
        byName.forEach((name, methods) -> signatures.put(name, forms(methods)));
        return signatures;
    }

    private static String forms(List<Method> methods) {
        List<String> forms = methods.stream()
                .map(method -> parameters(method) + " → " + name(method.getGenericReturnType()))
                .sorted((one, other) -> one.length() != other.length()
                        ? Integer.compare(one.length(), other.length())
                        : one.compareTo(other))
                .distinct()
                .toList();
        return forms.get(0) + (forms.size() > 1 ? "  +" + (forms.size() - 1) : "");
    }

    private static String parameters(Method method) {
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
