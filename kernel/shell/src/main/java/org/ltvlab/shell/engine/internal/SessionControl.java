package org.ltvlab.shell.engine.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs compiled snippets on the calling thread and keeps what they return or throw as objects; JShell itself only gets
 * to know the stack traces, which it translates to snippet lines.
 */
final class SessionControl extends DirectExecutionControl {
    private final SessionLoader loader;
    private final UserCode userCode;
    private @Nullable Object value;
    private @Nullable Throwable thrown;
    private @Nullable String invoked;

    SessionControl(SessionLoader loader, UserCode userCode) {
        super(loader);
        this.loader = loader;
        this.userCode = userCode;
    }

    /** Forgets the last snippet's outcome. */
    void reset() {
        value = null;
        thrown = null;
        invoked = null;
    }

    /** What the last snippet returned. */
    @Nullable
    Object value() {
        return value;
    }

    /** What the last snippet threw. */
    @Nullable
    Throwable thrown() {
        return thrown;
    }

    /** The class of the last snippet that ran. */
    @Nullable
    String invoked() {
        return invoked;
    }

    @Override
    public String invoke(String className, String methodName) throws RunException, InternalException {
        Method method;
        try {
            method = loader.findClass(className).getDeclaredMethod(methodName);
            method.setAccessible(true);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new InternalException(e.toString());
        }
        invoked = className;
        try {
            value = userCode.call(() -> method.invoke(null));
            return "";
        } catch (InvocationTargetException e) {
            thrown = Objects.requireNonNullElse(e.getCause(), e);
        } catch (Throwable e) {
            thrown = e;
        }
        throw converted(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static RunException converted(Throwable thrown, Set<Throwable> seen) {
        seen.add(thrown);
        if (thrown instanceof SPIResolutionException unresolved) {
            return new ResolutionException(unresolved.id(), unresolved.getStackTrace());
        }
        String message = Objects.requireNonNullElse(thrown.getMessage(), "");
        UserException user = new UserException(message, thrown.getClass().getName(), thrown.getStackTrace());
        Throwable cause = thrown.getCause();
        if (cause != null && !seen.contains(cause)) {
            user.initCause(converted(cause, seen));
        }
        return user;
    }
}
