package org.ltvlab.notebook;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ltvlab.notebook.problem.NotebookProblem;

/** What a problem says. */
public final class Said {
    private Said() {}

    /** The whole message of the problem that {@code action} must end in. */
    public static String by(ThrowingCallable action) {
        return String.valueOf(
                catchThrowableOfType(NotebookProblem.class, action).getMessage());
    }
}
