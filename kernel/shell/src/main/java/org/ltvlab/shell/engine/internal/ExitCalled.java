package org.ltvlab.shell.engine.internal;

/** Users' code asked this process to end; only its cell does. */
public final class ExitCalled extends Error {
    private static final long serialVersionUID = 1L;

    /** The end that was asked for, with its status. */
    public ExitCalled(int status) {
        super("exit(" + status + ") would end a program; here it ends the cell, the session goes on");
    }
}
