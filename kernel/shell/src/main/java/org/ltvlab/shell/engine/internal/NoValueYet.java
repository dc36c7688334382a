package org.ltvlab.shell.engine.internal;

/** A cell uses a variable whose value another cell is still computing. */
final class NoValueYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoValueYet(String message) {
        super(message, null, false, false);
    }
}
