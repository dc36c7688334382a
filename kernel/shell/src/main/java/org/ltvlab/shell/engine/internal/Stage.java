package org.ltvlab.shell.engine.internal;

import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.output.internal.CellSink;

/** Where cells run one after the other: a thread of their own, and the switch that stops them. */
final class Stage {
    private final Cells cells;
    private final SessionThread thread;
    private final StopSwitch stop;
    private final Overdue overdue;

    Stage(Cells cells, SessionThread thread, StopSwitch stop, Overdue overdue) {
        this.cells = cells;
        this.thread = thread;
        this.stop = stop;
        this.overdue = overdue;
    }

    CellResult run(String code, int number, CellSink sink) {
        stop.announceOnce();
        return thread.call(() -> cells.run(code, number, sink, stop), this::interrupt);
    }

    /** Does {@code work} on its thread. */
    void warmUp(Runnable work) {
        thread.call(
                () -> {
                    work.run();
                    return this;
                },
                () -> {});
    }

    void announce() {
        stop.announce();
    }

    void interrupt() {
        stop.stop().ifPresent(run -> overdue.watch(run, stop));
    }

    void close() {
        stop.stop();
        thread.close();
    }
}
