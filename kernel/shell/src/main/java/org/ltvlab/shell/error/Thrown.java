package org.ltvlab.shell.error;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an exception says of itself. Cells declare exceptions of their own, whose methods may fail, too: whoever reports a
 * failure asks here, and is always answered.
 */
public final class Thrown {
    private Thrown() {}

    /** Its message in the language of the user; empty if it has none. */
    public static String message(Throwable thrown) {
        return Objects.requireNonNullElse(asked(thrown::getLocalizedMessage), "");
    }

    /** What it came of. */
    public static Optional<Throwable> cause(Throwable thrown) {
        return Optional.ofNullable(asked(thrown::getCause));
    }

    /** It and what it came of, each once. */
    public static Stream<Throwable> chain(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return Stream.<Optional<Throwable>>iterate(
                        Optional.of(thrown), Optional::isPresent, each -> each.flatMap(Thrown::cause))
                .flatMap(Optional::stream)
                .takeWhile(seen::add);
    }

    /** Where it was thrown. */
    public static StackTraceElement[] frames(Throwable thrown) {
        return Objects.requireNonNullElse(asked(thrown::getStackTrace), new StackTraceElement[0]);
    }

    /** Its class and message. */
    public static String line(Throwable thrown) {
        String message = message(thrown);
        return thrown.getClass().getName() + (message.isEmpty() ? "" : ": " + message);
    }

    private static <T> @Nullable T asked(Supplier<@Nullable T> question) {
        try {
            return question.get();
        } catch (Throwable failed) {
            return null;
        }
    }
}
