package org.ltvlab.shell.engine.internal;

/** Unwinds users' code after an interrupt; thrown again at every check until the cell has ended. */
final class CellStopped extends Error {
    private static final long serialVersionUID = 1L;

    CellStopped() {
        // No stack trace: it may be thrown millions of times by code that catches everything.
        super("the cell was interrupted", null, false, false);
    }
}
