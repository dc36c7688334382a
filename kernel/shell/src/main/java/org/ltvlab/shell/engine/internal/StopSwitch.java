package org.ltvlab.shell.engine.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Workers;

/**
 * Stops the cell that runs on one stage: everything of it that passes a stop check throws, whatever waits is
 * interrupted.
 *
 * <p>Threads that work for a stopped cell go on throwing until they have ended; threads of other cells go on unharmed.
 */
final class StopSwitch {
    private static final long WORKERS_MILLIS = 250;
    private static final ThreadLocal<@Nullable StopSwitch> HERE = new ThreadLocal<>();

    private final StopFlag flag;
    private @Nullable CellRun running;
    private @Nullable Thread thread;
    private boolean inUserCode;
    private boolean interruptedItself;
    private boolean announced;
    private boolean stoppedEarly;

    StopSwitch(StopFlag flag) {
        this.flag = flag;
    }

    /** The calling thread goes over to users' code; throws if its cell is stopped. */
    static void entering() {
        StopSwitch here = HERE.get();
        if (here != null) {
            here.enter();
        }
    }

    /** The calling thread comes back from users' code. */
    static void leaving() {
        StopSwitch here = HERE.get();
        if (here != null) {
            here.leave();
        }
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
        if (stoppedEarly) {
            run.stop();
        }
        announced = false;
        stoppedEarly = false;
        running = run;
        thread = Thread.currentThread();
        inUserCode = false;
        interruptedItself = false;
        HERE.set(this);
        flag.begin(run);
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
            HERE.remove();
            if (run == null) {
                return false;
            }
            flag.end(run);
            if (!run.isStopped()) {
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

    private synchronized void enter() {
        inUserCode = true;
        StopCheck.now(Objects.requireNonNull(running));
        if (interruptedItself) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave() {
        inUserCode = false;
        // An interrupt must not reach the compiler or the next cell; one of the cell's own is given back to its next
        // piece.
        interruptedItself =
                Thread.interrupted() && !Objects.requireNonNull(running).isStopped();
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
        flag.stop(run);
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
}
