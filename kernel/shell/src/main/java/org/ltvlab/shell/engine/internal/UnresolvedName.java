package org.ltvlab.shell.engine.internal;

/** A method was called that uses a name which does not exist so far. */
final class UnresolvedName extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnresolvedName(String message) {
        super(message);
    }
}
