package org.ltvlab.shell.engine.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Workers;

/** Tells the session's code to look whether it has to stop, as long as anything works for a stopped run. */
final class StopFlag {
    private final Consumer<Boolean> raise;
    private final Set<CellRun> running = new HashSet<>();
    private final Set<CellRun> stopped = new HashSet<>();

    StopFlag(Consumer<Boolean> raise) {
        this.raise = raise;
    }

    synchronized void begin(CellRun run) {
        running.add(run);
        if (run.isStopped()) {
            stopped.add(run);
        }
        stopped.removeIf(earlier -> !running.contains(earlier) && !Workers.workFor(earlier));
        raise.accept(!stopped.isEmpty());
    }

    synchronized void stop(CellRun run) {
        stopped.add(run);
        raise.accept(true);
    }

    synchronized void end(CellRun run) {
        running.remove(run);
    }
}
