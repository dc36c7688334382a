package org.ltvlab.shell.engine.internal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declaration that JShell has put in the place of an earlier version.
 *
 * @param earlier loads the earlier version
 * @param now loads this one
 */
record Replacement(UnitLoader earlier, UnitLoader now) {
    /** The variables that this version has: one, or none if it declares something else. */
    private List<Field> variables() throws ClassNotFoundException {
        return Stream.of(now.type().getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .toList();
    }

    /** Hands values on to what is declared under the same name and type; {@code handed} hears of each, and of each loss. */
    void handOn(Listener handed) {
        try {
            for (Field field : variables()) {
                handOn(field, handed);
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            // A class that cannot be loaded has no values; whoever uses it is told why.
        }
    }

    private void handOn(Field field, Listener handed) throws ReflectiveOperationException {
        Field old = earlier.type().getDeclaredField(field.getName());
        old.setAccessible(true);
        field.setAccessible(true);
        Object value = old.get(null);
        boolean isSame = old.getGenericType().equals(field.getGenericType());
        if (isSame) {
            field.set(null, value);
        }
        if (isSame || isConverted(value, old, field)) {
            handed.kept(field);
        } else if (isSet(value)) {
            handed.lost(field);
        }
    }

    /** As an assignment converts it: {@code double total = 1.1 * total;} where {@code total} was an {@code int}. */
    private static boolean isConverted(@Nullable Object value, Field old, Field field) {
        if (!field.getGenericType().equals(field.getType())) {
            return false;
        }
        try {
            MethodHandle set = MethodHandles.lookup().unreflectSetter(field);
            set.asType(MethodType.methodType(void.class, old.getType())).invokeWithArguments(value);
            return true;
        } catch (Throwable noConversion) {
            return false;
        }
    }

    private static boolean isSet(@Nullable Object value) {
        return value instanceof Number number
                ? number.doubleValue() != 0
                : value != null && !value.equals(false) && !value.equals('\0');
    }

    /** Hears what became of values. */
    interface Listener {
        /** The new version of a variable has the value of the earlier one. */
        void kept(Field variable);

        /** The value does not fit the new type. */
        void lost(Field variable);
    }
}
