package org.ltvlab.shell.display.internal;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects without a text of their own, by class name and fields. */
final class Fields {
    private static final int SHOWN = 12;

    private Fields() {}

    static boolean hasOwnText(Object value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    static String ofRecord(Object value, Function<@Nullable Object, String> text) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.add(component.getName() + "="
                        + text.apply(component.getAccessor().invoke(value)));
            } catch (ReflectiveOperationException | InaccessibleObjectException e) {
                parts.add(component.getName() + "=…");
            }
        }
        return name(value.getClass()) + "[" + String.join(", ", parts) + "]";
    }

    static String ofObject(Object value, Function<@Nullable Object, String> text) {
        List<String> parts = new ArrayList<>();
        for (Field field : value.getClass().getDeclaredFields()) {
            if (parts.size() < SHOWN && !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                read(field, value, text, parts);
            }
        }
        String name = name(value.getClass());
        return parts.isEmpty() ? name + " (no description)" : name + "{" + String.join(", ", parts) + "}";
    }

    private static void read(Field field, Object value, Function<@Nullable Object, String> text, List<String> parts) {
        try {
            field.setAccessible(true);
            parts.add(field.getName() + "=" + text.apply(field.get(value)));
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            // A field that its module keeps to itself says nothing to an analyst either.
            return;
        }
    }

    /** A lambda or anonymous class is called by what it implements. */
    private static String name(Class<?> type) {
        boolean nameless = type.isHidden()
                || type.isAnonymousClass()
                || type.getSimpleName().isEmpty()
                || type.getSimpleName().startsWith("$JShell$"); // how JShell calls what `var` holds
        if (!nameless) {
            return type.getSimpleName();
        }
        Class<?>[] interfaces = type.getInterfaces();
        Class<?> parent = type.getSuperclass();
        if (interfaces.length > 0) {
            return interfaces[0].getSimpleName();
        }
        return parent == null || parent == Object.class ? "object" : name(parent);
    }
}
