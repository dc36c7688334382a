package org.ltvlab.shell.engine.internal;

import org.jspecify.annotations.Nullable;

/** What a session does when users' code passes its {@link Gate}. */
public interface GateHooks {
    /** Keeps the value of a bare expression under its {@code $n} name. */
    void keep(@Nullable Object value, String name);

    /** The value kept under a {@code $n} name. */
    @Nullable
    Object recall(String name);
}
