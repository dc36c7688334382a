package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.error.Thrown;

/**
 * Notes what JShell wants run instead of running it, so that cells can be compiled before their turn. JShell only gets
 * to know the exceptions afterwards, to translate their stack traces to snippet lines.
 */
final class SessionControl extends DirectExecutionControl {
    private final SessionLoader loader;
    private List<Method> noted = new ArrayList<>();
    private @Nullable Throwable toTranslate;

    SessionControl(SessionLoader loader) {
        super(loader);
        this.loader = loader;
    }

    /** What JShell has asked to run since this was last called, in its order. */
    List<Method> noted() {
        List<Method> methods = noted;
        noted = new ArrayList<>();
        return methods;
    }

    /** From now on everything that JShell runs throws {@code thrown}, until this is called with null. */
    void translate(@Nullable Throwable thrown) {
        toTranslate = thrown;
    }

    @Override
    public String invoke(String className, String methodName) throws RunException, InternalException {
        try {
            Method method = loader.findClass(className).getDeclaredMethod(methodName);
            method.setAccessible(true);
            noted.add(method);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new InternalException(e.toString());
        }
        if (toTranslate != null) {
            throw converted(toTranslate, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        return "";
    }

    private static RunException converted(Throwable thrown, Set<Throwable> seen) {
        seen.add(thrown);
        if (thrown instanceof SPIResolutionException unresolved) {
            return new ResolutionException(unresolved.id(), unresolved.getStackTrace());
        }
        String type = thrown.getClass().getName();
        UserException user = new UserException(Thrown.message(thrown), type, Thrown.frames(thrown));
        Thrown.cause(thrown)
                .filter(cause -> !seen.contains(cause))
                .ifPresent(cause -> user.initCause(converted(cause, seen)));
        return user;
    }
}
