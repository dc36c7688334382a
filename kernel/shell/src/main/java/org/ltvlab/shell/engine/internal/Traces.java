package org.ltvlab.shell.engine.internal;

import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Routing;

/** Stack traces that cells print themselves, in lines of cells like those of failures. */
public final class Traces {
    /** As many of a cell: each takes the compiler, and its like is known by then. */
    private static final int MOST = 20;

    private Traces() {}

    /** Stands for {@link Throwable#printStackTrace()}. */
    public static void printStackTrace(Throwable thrown) {
        CellRun run = Routing.run();
        if (run == null || run.tellsAgain() > MOST) {
            thrown.printStackTrace();
        } else {
            System.err.println(run.told(thrown));
        }
    }
}
