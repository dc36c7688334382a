package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jdk.jshell.VarSnippet;

/**
 * Variables whose first value is being computed just now: a cell that runs beside must not take the 0 or null that they
 * still hold for it.
 */
final class Unfinished {
    private final Map<VarSnippet, Computing> variables = new ConcurrentHashMap<>();

    /** Where a value comes from: the class that will hold it, and the cell that computes it. */
    private record Computing(Class<?> type, int cell) {}

    /** A variable that has no value yet. */
    record Missing(String name, int cell) {}

    /** The piece's turn has come; variables that have carried a value over go on having it. */
    void begin(Compiled compiled, Carried carried) {
        for (VarSnippet variable : compiled.variables()) {
            compiled.classOf(variable.name())
                    .filter(type -> !carried.has(type))
                    .ifPresent(type -> variables.put(
                            variable, new Computing(type, compiled.piece().cell())));
        }
    }

    /** The piece has run, to its end or not. */
    void end(Compiled compiled) {
        compiled.variables().forEach(variables::remove);
    }

    Set<String> names() {
        return variables.keySet().stream().map(VarSnippet::name).collect(Collectors.toSet());
    }

    boolean has(VarSnippet variable) {
        return variables.containsKey(variable);
    }

    /** What {@code compiled} refers to, itself or through what it calls, and another cell has not finished. */
    Optional<Missing> usedBy(Compiled compiled) {
        Set<VarSnippet> own = Set.copyOf(compiled.variables());
        if (own.containsAll(variables.keySet())) {
            return Optional.empty();
        }
        Set<ClassLoader> reached = reached(compiled);
        return variables.entrySet().stream()
                .filter(each -> !own.contains(each.getKey()))
                .filter(each -> reached.contains(each.getValue().type().getClassLoader()))
                .map(each -> new Missing(each.getKey().name(), each.getValue().cell()))
                .findFirst();
    }

    private static Set<ClassLoader> reached(Compiled compiled) {
        Set<ClassLoader> reached = new HashSet<>();
        Deque<ClassLoader> next = new ArrayDeque<>();
        for (Method method : compiled.methods()) {
            next.add(method.getDeclaringClass().getClassLoader());
        }
        while (!next.isEmpty()) {
            if (next.remove() instanceof UnitLoader unit && reached.add(unit)) {
                next.addAll(unit.references());
            }
        }
        return reached;
    }
}
