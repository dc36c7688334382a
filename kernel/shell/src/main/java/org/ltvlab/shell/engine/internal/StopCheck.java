package org.ltvlab.shell.engine.internal;

import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Routing;

/** Where threads that work for a stopped cell are made to unwind. */
public final class StopCheck {
    private StopCheck() {}

    /** Throws if the calling thread works for a cell that is stopped. */
    public static void now() {
        CellRun run = Routing.run();
        if (run != null) {
            now(run);
        }
    }

    /** The same, but once it has begun to unwind a thread gets a moment to close what it has opened. */
    public static void unlessCleaningUp() {
        CellRun run = Routing.run();
        if (run != null && run.isStopped() && !run.isCleaningUp()) {
            now(run);
        }
    }

    static void now(CellRun run) {
        if (run.isStopped()) {
            run.unwinds();
            throw new CellStopped();
        }
    }
}
