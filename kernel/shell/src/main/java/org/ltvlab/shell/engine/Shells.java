package org.ltvlab.shell.engine;

import java.util.List;
import org.ltvlab.shell.engine.internal.JShellSession;
import org.ltvlab.shell.extension.Extension;

/** Where shells come from. */
public final class Shells {
    private Shells() {}

    /**
     * A new session in this process, ready to run cells; takes about a second, so front ends start it on a thread of
     * its own and answer meanwhile. From the first session on, {@code System.out}, {@code System.err} and {@code
     * System.in} of threads that belong to a cell are that cell's.
     *
     * @param extensions what libraries add, asked in this order
     */
    public static Shell start(List<Extension> extensions) {
        return JShellSession.start(extensions);
    }
}
