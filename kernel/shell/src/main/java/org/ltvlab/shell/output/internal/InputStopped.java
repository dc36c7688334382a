package org.ltvlab.shell.output.internal;

/** The cell was interrupted while it waited for the user's answer. */
public final class InputStopped extends Error {
    private static final long serialVersionUID = 1L;

    InputStopped() {
        super("the cell was stopped while it waited for an answer", null, false, false);
    }
}
