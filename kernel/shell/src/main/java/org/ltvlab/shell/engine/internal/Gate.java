package org.ltvlab.shell.engine.internal;

import org.jspecify.annotations.Nullable;

/**
 * What {@link GuardedCode} makes users' code call. Every session loads its own copy of this class, so that the statics
 * belong to one session and the check costs one field read.
 */
// Only rewritten byte code calls it, so nobody needs a warning that an exit throws.
@SuppressWarnings("DoNotCallSuggester")
public final class Gate {
    /** Whether some thread of the session must stop; volatile, so that loops see it. */
    public static volatile boolean stopping;

    private static final FullMemory FULL_MEMORY = new FullMemory();

    /** The session. */
    public static @Nullable GateHooks hooks;

    private Gate() {}

    /** Called at every method's entry and before every jump back. */
    public static void check() {
        if (stopping) {
            StopCheck.unlessCleaningUp();
        }
    }

    /** Called where the JDK calls back: it may go on calling for ever. */
    public static void checkCallback() {
        if (stopping) {
            StopCheck.now();
        }
    }

    /** Called where code catches what may be a lack of memory. */
    public static void caught(Throwable problem) {
        FULL_MEMORY.caught(problem);
    }

    /** Stands for {@link System#exit}. */
    public static void exit(int status) {
        throw new ExitCalled(status);
    }

    /** Stands for {@link Runtime#exit} and {@link Runtime#halt}. */
    public static void exit(@SuppressWarnings("unused") Runtime runtime, int status) {
        throw new ExitCalled(status);
    }

    /** Stands for the assignment of a bare expression to its {@code $n} variable. */
    public static void keep(@Nullable Object value, String name) {
        if (hooks != null) {
            hooks.keep(value, name);
        }
    }

    /** Stands for the use of a {@code $n} variable. */
    public static @Nullable Object recall(String name) {
        return hooks == null ? null : hooks.recall(name);
    }
}
