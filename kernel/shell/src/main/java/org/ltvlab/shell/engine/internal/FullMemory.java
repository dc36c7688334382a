package org.ltvlab.shell.engine.internal;

import org.ltvlab.shell.memory.Reserve;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Routing;

/** Ends cells that catch the lack of memory and go on filling it, before the session cannot hear or say anything. */
public final class FullMemory {
    private static final int PATIENCE = 3;

    /** Looks for all that it needs: when the memory is full, no class can be found that was not looked for before. */
    public FullMemory() {
        caught(new OutOfMemoryError());
    }

    /** Throws {@code problem} again if it is a lack of memory, and its cell has caught such ones before and made no room. */
    public void caught(Throwable problem) {
        if (problem instanceof OutOfMemoryError full) {
            throwAgain(full);
        }
    }

    private static void throwAgain(OutOfMemoryError problem) {
        CellRun run = Routing.run();
        // A single array that is too large leaves the memory as it was.
        if (run != null && Reserve.isShort() && run.lacksMemoryAgain() >= PATIENCE) {
            throw problem;
        }
    }
}
