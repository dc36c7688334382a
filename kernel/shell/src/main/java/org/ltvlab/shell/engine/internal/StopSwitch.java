package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Workers;

/**
 * Stops the cell that runs: everything of it that passes a stop check throws, whatever waits is interrupted.
 *
 * <p>Threads that work for a stopped cell go on throwing until they have ended; threads of other cells go on unharmed.
 */
final class StopSwitch {
    private static final long WORKERS_MILLIS = 250;

    private final List<CellRun> stopped = new ArrayList<>();
    private @Nullable SessionLoader loader;
    private @Nullable CellRun running;
    private @Nullable Thread thread;
    private boolean inUserCode;
    private boolean announced;
    private boolean stoppedEarly;

    synchronized void attach(SessionLoader session) {
        loader = session;
    }

    /** A cell is on its way to the session's thread: a stop that comes before it begins must not be lost. */
    synchronized void announce() {
        announced = true;
        stoppedEarly = false;
    }

    /** The same, unless it has been said already. */
    synchronized void announceOnce() {
        if (!announced) {
            announce();
        }
    }

    /** A cell begins on the calling thread. */
    synchronized void begin(CellRun run) {
        stopped.removeIf(earlier -> !Workers.workFor(earlier));
        if (stoppedEarly) {
            run.stop();
        }
        announced = false;
        stoppedEarly = false;
        running = run;
        thread = Thread.currentThread();
        inUserCode = false;
        raise(run.isStopped() || !stopped.isEmpty());
    }

    /**
     * The cell has ended on the calling thread.
     *
     * @return whether it was stopped
     */
    boolean end() {
        synchronized (this) {
            CellRun run = running;
            running = null;
            if (run == null || !run.isStopped()) {
                return false;
            }
        }
        // Workers of the common pool serve the next cell too: they must have dropped this one's work by then.
        awaitWorkers();
        return true;
    }

    /** Not by the pool's own word for it, which lets the waiting thread do the work that is left. */
    private static void awaitWorkers() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WORKERS_MILLIS);
        while (!ForkJoinPool.commonPool().isQuiescent() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    synchronized void enter() {
        CellRun run = running;
        if (run != null && thread == Thread.currentThread()) {
            inUserCode = true;
            StopCheck.now(run);
        }
    }

    synchronized void leave() {
        if (running != null && thread == Thread.currentThread()) {
            inUserCode = false;
            // An interrupt that arrived late must not reach the compiler or the next cell.
            Thread.interrupted();
        }
    }

    /**
     * Stops the cell that runs now, if any.
     *
     * @return the run that was stopped now, and not before
     */
    synchronized Optional<CellRun> stop() {
        if (announced) {
            stoppedEarly = true;
            return Optional.empty();
        }
        CellRun run = running;
        if (run == null) {
            return Optional.empty();
        }
        boolean first = !run.isStopped();
        run.stop();
        if (first) {
            stopped.add(run);
        }
        raise(true);
        Workers.interrupt(run);
        interruptParallelStreams();
        if (inUserCode && thread != null) {
            thread.interrupt();
        }
        return first ? Optional.of(run) : Optional.empty();
    }

    /** Where the session's thread is, if {@code run} has not ended. */
    synchronized Optional<StackTraceElement[]> whereabouts(CellRun run) {
        return running == run && thread != null ? Optional.of(thread.getStackTrace()) : Optional.empty();
    }

    /** Workers of parallel streams that are inside a cell's code wake up from sleeps and waits. */
    private static void interruptParallelStreams() {
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            if (each.getKey() instanceof ForkJoinWorkerThread
                    && !Workers.isWorking(each.getKey())
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
}
