package org.ltvlab.shell.engine.internal;

import java.util.Objects;

/** Users' code asked this process to end; only its cell does. */
public final class ExitCalled extends Error {
    private static final long serialVersionUID = 1L;

    /** The end that was asked for, with its status. */
    public ExitCalled(int status) {
        super("exit(" + status + ")");
    }

    /** The call as it was written: {@code exit(3)}. */
    String call() {
        return Objects.requireNonNullElse(getMessage(), "exit");
    }
}
