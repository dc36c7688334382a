package org.ltvlab.shell.engine.internal;

/** Users' code asked this process to end; only its cell does. */
final class ExitCalled extends Error {
    private static final long serialVersionUID = 1L;

    private final int status;

    ExitCalled(int status) {
        super("exit(" + status + ") ends a program; in a notebook it ends the cell");
        this.status = status;
    }

    int status() {
        return status;
    }
}
