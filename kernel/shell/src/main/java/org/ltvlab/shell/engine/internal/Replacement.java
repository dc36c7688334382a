package org.ltvlab.shell.engine.internal;

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
        if (old.getGenericType().equals(field.getGenericType())) {
            field.set(null, value);
            handed.kept(field);
        } else if (isSet(value)) {
            handed.lost(field);
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
