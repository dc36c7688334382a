package org.ltvlab.shell.engine.internal;

import org.jspecify.annotations.Nullable;

/** What users' code calls through its gate. */
record SessionHooks(StopSwitch stop, BareValues values) implements GateHooks {
    @Override
    public void stopIfAsked() {
        stop.check();
    }

    @Override
    public void keep(@Nullable Object value, String name) {
        values.keep(value, name);
    }

    @Override
    public @Nullable Object recall(String name) {
        return values.recall(name);
    }
}
