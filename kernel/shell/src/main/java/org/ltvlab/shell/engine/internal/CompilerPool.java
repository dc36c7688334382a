package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Method;
import java.util.Optional;
import jdk.jshell.JShell;

/**
 * The compilers that JShell uses again for each snippet. They remember a little of each one for ever, as who asked a
 * package for its classes: some 4 kB. New ones take their place now and then, and read what is imported again.
 */
final class CompilerPool {
    /** How many snippets a compiler is used for: two megabytes; the delay is a tenth of a second, as of a collection. */
    private static final int LIFE = 500;

    private final Object factory;
    private final Method renew;
    private int age;

    private CompilerPool(Object factory, Method renew) {
        this.factory = factory;
        this.renew = renew;
    }

    /** The compilers of {@code shell}; nothing if its package is not open to this code. */
    static Optional<CompilerPool> of(JShell shell) {
        try {
            return Optional.of(of(Inside.read(shell, "taskFactory")));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return Optional.empty();
        }
    }

    /** The compilers of JShell's {@code factory} of tasks. */
    static CompilerPool of(Object factory) throws NoSuchMethodException {
        return new CompilerPool(factory, Inside.method(factory.getClass(), "initTaskPool"));
    }

    /** {@code snippets} more have been compiled; no compilation may be going on. */
    void used(int snippets) {
        age += snippets;
        if (age >= LIFE) {
            age = 0;
            renew();
        }
    }

    /** New ones take their place; no compilation may be going on. */
    void renew() {
        try {
            renew.invoke(factory);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // it has no condition and throws nothing
        }
    }
}
