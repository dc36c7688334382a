package org.ltvlab.shell.engine.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** JShell's own parts; its package is open to this code where a kernel runs. */
final class Inside {
    private Inside() {}

    static Object read(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    static Method method(Class<?> owner, String name) throws NoSuchMethodException {
        Method method = owner.getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }
}
