package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops the cell that runs: everything of it that passes a stop check throws, whatever waits is interrupted.
 *
 * <p>Threads that an interrupted cell started go on throwing until they have ended; threads of other cells go on
 * unharmed.
 */
final class StopSwitch {
    private static final long WORKERS_MILLIS = 250;

    private static final InheritableThreadLocal<@Nullable Run> OWN = new InheritableThreadLocal<>();
    private final List<Thread> leftovers = new ArrayList<>();
    private @Nullable SessionLoader loader;
    private volatile @Nullable Run latest;
    private boolean announced;
    private boolean stoppedEarly;

    /** One run of a cell. */
    private static final class Run {
        private final Thread thread = Thread.currentThread();
        private volatile boolean stopped;
        private boolean inUserCode;
        private boolean ended;
    }

    synchronized void attach(SessionLoader session) {
        loader = session;
    }

    /** A cell is on its way to the session's thread: a stop that comes before it begins must not be lost. */
    synchronized void announce() {
        announced = true;
        stoppedEarly = false;
    }

    /** A cell begins on the calling thread. */
    synchronized void begin() {
        leftovers.removeIf(thread -> !thread.isAlive());
        Run run = new Run();
        run.stopped = stoppedEarly;
        announced = false;
        stoppedEarly = false;
        raise(run.stopped || !leftovers.isEmpty());
        OWN.set(run);
        latest = run;
    }

    /**
     * The cell has ended on the calling thread.
     *
     * @return whether it was stopped
     */
    boolean end() {
        synchronized (this) {
            Run run = latest;
            if (run == null) {
                return false;
            }
            run.ended = true;
            if (!run.stopped) {
                return false;
            }
        }
        // Workers of the common pool serve the next cell too: they must have dropped this one's work by then.
        ForkJoinPool.commonPool().awaitQuiescence(WORKERS_MILLIS, TimeUnit.MILLISECONDS);
        return true;
    }

    synchronized void enter() {
        Run run = latest;
        if (run != null && run.thread == Thread.currentThread()) {
            run.inUserCode = true;
            if (run.stopped) {
                throw new CellStopped();
            }
        }
    }

    synchronized void leave() {
        Run run = latest;
        if (run != null && run.thread == Thread.currentThread()) {
            run.inUserCode = false;
            // An interrupt that arrived late must not reach the compiler or the next cell.
            Thread.interrupted();
        }
    }

    /** Stops the cell that runs now, if any. */
    synchronized void stop() {
        if (announced) {
            stoppedEarly = true;
            return;
        }
        Run run = latest;
        if (run == null || run.ended) {
            return;
        }
        run.stopped = true;
        raise(true);
        Thread[] group = new Thread[run.thread.getThreadGroup().activeCount() + 16];
        int count = run.thread.getThreadGroup().enumerate(group);
        Arrays.stream(group, 0, count).filter(thread -> thread != run.thread).forEach(leftovers::add);
        interruptWorkers();
        if (run.inUserCode) {
            run.thread.interrupt();
        }
    }

    /** Workers of parallel streams that are inside a cell's code wake up from sleeps and waits. */
    private static void interruptWorkers() {
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            if (each.getKey() instanceof ForkJoinWorkerThread
                    && Arrays.stream(each.getValue())
                            .anyMatch(frame -> frame.getClassName().startsWith(UnitLoader.PREFIX))) {
                each.getKey().interrupt();
            }
        }
    }

    private void raise(boolean stopping) {
        if (loader != null) {
            loader.stopping(stopping);
        }
    }

    /** Called by users' code while the switch is raised. */
    void check() {
        Run run = Thread.currentThread() instanceof ForkJoinWorkerThread ? latest : OWN.get();
        if (run != null && run.stopped) {
            throw new CellStopped();
        }
    }
}
