package org.ltvlab.shell.engine.internal;

import java.lang.ref.SoftReference;
import java.lang.reflect.Array;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values of bare expressions, by their {@code $n} name. Small ones are kept; all others are held softly, so that the JVM
 * releases them before it would run out of memory.
 */
final class BareValues implements GateHooks {
    private static final int SMALL = 10_000;

    private final Map<String, SoftReference<Object>> soft = new ConcurrentHashMap<>();
    private final Map<String, Object> small = new ConcurrentHashMap<>();

    @Override
    public void keep(@Nullable Object value, String name) {
        forget(name);
        if (value != null && isSmall(value)) {
            small.put(name, value);
        } else if (value != null) {
            soft.put(name, new SoftReference<>(value));
        }
    }

    @Override
    public @Nullable Object recall(String name) {
        SoftReference<Object> reference = soft.get(name);
        if (reference == null) {
            return small.get(name);
        }
        Object value = reference.get();
        if (value == null) {
            throw new IllegalStateException(name + " was released to make room; run its cell again, or give it a name");
        }
        return value;
    }

    void forget(String name) {
        soft.remove(name);
        small.remove(name);
    }

    private static boolean isSmall(Object value) {
        if (value instanceof CharSequence text) {
            return text.length() < SMALL;
        }
        if (value.getClass().isArray() && value.getClass().getComponentType().isPrimitive()) {
            return Array.getLength(value) < SMALL;
        }
        return value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum;
    }
}
