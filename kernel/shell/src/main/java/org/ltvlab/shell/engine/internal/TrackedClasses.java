package org.ltvlab.shell.engine.internal;

import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;

/** The classes that JShell takes for loaded, and would not load again for a declaration of the same text. */
final class TrackedClasses {
    private final Map<String, ?> byName;

    private TrackedClasses(Map<String, ?> byName) {
        this.byName = byName;
    }

    /** Those of {@code shell}; nothing if its package is not open to this code. */
    @SuppressWarnings("unchecked")
    static Optional<TrackedClasses> of(JShell shell) {
        try {
            Object byName = Inside.read(Inside.read(shell, "classTracker"), "map");
            return Optional.of(new TrackedClasses((Map<String, ?>) byName));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return Optional.empty();
        }
    }

    /** All versions of the unit of {@code className} are loaded no more. */
    void forget(String className) {
        String number = UnitLoader.numberOf(className);
        byName.keySet().removeIf(name -> UnitLoader.numberOf(name).equals(number));
    }
}
