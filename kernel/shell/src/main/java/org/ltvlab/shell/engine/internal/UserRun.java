package org.ltvlab.shell.engine.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of running a compiled piece.
 *
 * @param value what it returned
 * @param thrown what it threw
 * @param complete the classes whose variables have got their values
 */
record UserRun(@Nullable Object value, @Nullable Throwable thrown, Set<Class<?>> complete) {
    /** Nothing was run, because {@code reason} stands against it. */
    static UserRun refused(Throwable reason) {
        return new UserRun(null, reason, Set.of());
    }

    static UserRun of(Compiled compiled, UserCode userCode) {
        Object value = null;
        Set<Class<?>> complete = new HashSet<>();
        for (Method method : compiled.methods()) {
            try {
                value = userCode.call(() -> method.invoke(null));
                complete.add(method.getDeclaringClass());
            } catch (InvocationTargetException e) {
                return new UserRun(null, Objects.requireNonNullElse(e.getCause(), e), complete);
            } catch (Throwable e) {
                return new UserRun(null, e, complete);
            }
        }
        return new UserRun(value, null, complete);
    }
}
