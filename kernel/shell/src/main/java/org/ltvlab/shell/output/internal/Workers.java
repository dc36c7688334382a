package org.ltvlab.shell.output.internal;

import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work for a cell's run beside the session's own: those it started, and those of pools while they run its
 * tasks.
 */
public final class Workers {
    private static final Map<Thread, Work> WORKING = new WeakHashMap<>();

    private Workers() {}

    /** What a thread is doing. */
    static final class Work {
        private final CellRun run;
        private boolean interrupted;

        private Work(CellRun run) {
            this.run = run;
        }
    }

    /** {@code thread} is about to work for {@code run} until it ends. */
    public static void start(Thread thread, CellRun run) {
        synchronized (WORKING) {
            WORKING.put(thread, new Work(run));
        }
    }

    /** The calling thread works for {@code run}; returns what it did before. */
    static @Nullable Work begin(CellRun run) {
        synchronized (WORKING) {
            return WORKING.put(Thread.currentThread(), new Work(run));
        }
    }

    /** The calling thread goes back to what it did before; an interrupt meant for the other work goes with it. */
    static void end(@Nullable Work before) {
        Thread thread = Thread.currentThread();
        synchronized (WORKING) {
            Work work = before == null ? WORKING.remove(thread) : WORKING.put(thread, before);
            if (work != null && work.interrupted) {
                Thread.interrupted();
            }
        }
    }

    /** Whether {@code thread} is known to work for some run. */
    public static boolean isWorking(Thread thread) {
        synchronized (WORKING) {
            return WORKING.containsKey(thread);
        }
    }

    /** Whether any living thread works for {@code run}. */
    public static boolean workFor(CellRun run) {
        synchronized (WORKING) {
            return WORKING.entrySet().stream()
                    .anyMatch(
                            each -> each.getValue().run == run && each.getKey().isAlive());
        }
    }

    /** Interrupts every thread that works for {@code run}; one that has just finished its task is left alone. */
    public static void interrupt(CellRun run) {
        synchronized (WORKING) {
            WORKING.forEach((thread, work) -> {
                if (work.run == run) {
                    work.interrupted = true;
                    thread.interrupt();
                }
            });
        }
    }
}
