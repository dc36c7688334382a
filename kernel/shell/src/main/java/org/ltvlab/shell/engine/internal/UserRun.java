package org.ltvlab.shell.engine.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of running a compiled piece.
 *
 * @param value what it returned
 * @param thrown what it threw
 */
record UserRun(@Nullable Object value, @Nullable Throwable thrown) {
    static UserRun of(Compiled compiled, UserCode userCode) {
        Object value = null;
        for (Method method : compiled.methods()) {
            try {
                value = userCode.call(() -> method.invoke(null));
            } catch (InvocationTargetException e) {
                return new UserRun(null, Objects.requireNonNullElse(e.getCause(), e));
            } catch (Throwable e) {
                return new UserRun(null, e);
            }
        }
        return new UserRun(value, null);
    }
}
