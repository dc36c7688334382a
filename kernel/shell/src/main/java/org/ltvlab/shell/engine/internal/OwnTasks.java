package org.ltvlab.shell.engine.internal;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Date;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Routing;
import org.ltvlab.shell.output.internal.Workers;

/**
 * Tasks that no other can stand for, as timers and queues that sort know them themselves: which cell each belongs to.
 * Their own {@code run} asks for it where it begins.
 */
public final class OwnTasks {
    private static final String TIMER_THREAD = "java.util.TimerThread";
    private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();
    private static final Map<Known, CellRun> RUNS = new ConcurrentHashMap<>();

    private OwnTasks() {}

    /** A task by its identity, which does not keep it alive. */
    private static final class Known extends WeakReference<Object> {
        private final int hash;

        Known(Object task, @Nullable ReferenceQueue<Object> queue) {
            super(task, queue);
            hash = System.identityHashCode(task);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof Known known && get() != null && get() == known.get());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** From now on {@code task} belongs to the cell that the calling thread works for. */
    static void hand(@Nullable Object task) {
        for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            RUNS.remove(gone);
        }
        CellRun run = Routing.run();
        if (task != null && run != null) {
            RUNS.put(new Known(task, GONE), run);
        }
    }

    /** Runs {@code task} for its cell, if it has one and does not run for it yet; says whether it did. */
    public static boolean ran(Object task) {
        CellRun run = RUNS.isEmpty() ? null : takenFrom(task);
        if (run == null) {
            return false;
        }
        try {
            Tasks.within(run, () -> {
                ((Runnable) task).run();
                return null;
            });
        } catch (CellStopped e) {
            // Its thread goes on for others, but not with this task.
            if (task instanceof TimerTask timed) {
                timed.cancel();
            }
        }
        return true;
    }

    /** A pool runs a task once, a timer as often as it likes. */
    private static @Nullable CellRun takenFrom(Object task) {
        Known known = new Known(task, null);
        if (!(task instanceof TimerTask)) {
            return RUNS.remove(known);
        }
        Thread thread = Thread.currentThread();
        boolean isTimer = thread.getClass().getName().equals(TIMER_THREAD) && !Workers.isWorking(thread);
        return isTimer ? RUNS.get(known) : null;
    }

    /** Stands for {@link Timer#schedule(TimerTask, long)}. */
    public static void schedule(Timer timer, TimerTask task, long delay) {
        hand(task);
        timer.schedule(task, delay);
    }

    /** Stands for {@link Timer#schedule(TimerTask, Date)}. */
    public static void schedule(Timer timer, TimerTask task, Date time) {
        hand(task);
        timer.schedule(task, time);
    }

    /** Stands for {@link Timer#schedule(TimerTask, long, long)}. */
    public static void schedule(Timer timer, TimerTask task, long delay, long period) {
        hand(task);
        timer.schedule(task, delay, period);
    }

    /** Stands for {@link Timer#schedule(TimerTask, Date, long)}. */
    public static void schedule(Timer timer, TimerTask task, Date first, long period) {
        hand(task);
        timer.schedule(task, first, period);
    }

    /** Stands for {@link Timer#scheduleAtFixedRate(TimerTask, long, long)}. */
    public static void scheduleAtFixedRate(Timer timer, TimerTask task, long delay, long period) {
        hand(task);
        timer.scheduleAtFixedRate(task, delay, period);
    }

    /** Stands for {@link Timer#scheduleAtFixedRate(TimerTask, Date, long)}. */
    public static void scheduleAtFixedRate(Timer timer, TimerTask task, Date first, long period) {
        hand(task);
        timer.scheduleAtFixedRate(task, first, period);
    }
}
