package org.ltvlab.shell.engine.internal;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.Routing;
import org.ltvlab.shell.output.internal.Workers;

/**
 * Tasks that cells hand to threads which are not their own, as those of pools. Such a thread works for the cell that
 * handed it the task: there goes its output, and with that cell it is interrupted.
 */
public final class Tasks {
    private Tasks() {}

    /** The run that a task belongs to from now on; none if it has to stay what it is. */
    private static @Nullable CellRun runOf(@Nullable Object task) {
        // Queues sort comparable tasks.
        return task == null || task instanceof Comparable ? null : Routing.run();
    }

    /** Does {@code task} for {@code run}, unless that is stopped. */
    static <T, E extends Exception> @Nullable T within(CellRun run, Routing.Task<T, E> task) throws E {
        return Routing.within(run, () -> {
            StopCheck.now(run);
            return task.run();
        });
    }

    /** The task of its cell. */
    public static Runnable runnable(Runnable task) {
        CellRun run = runOf(task);
        return run == null
                ? task
                : () -> within(run, () -> {
                    task.run();
                    return null;
                });
    }

    /** The task of its cell, when nobody asks what came of it: being stopped is no failure to report. */
    public static Runnable whole(Runnable task) {
        Runnable carried = runnable(task);
        return carried == task
                ? task
                : () -> {
                    try {
                        carried.run();
                    } catch (CellStopped e) {
                        // As it should.
                    }
                };
    }

    /** The task of its cell. */
    public static <T> Callable<T> callable(Callable<T> task) {
        CellRun run = runOf(task);
        return run == null ? task : () -> within(run, task::call);
    }

    /** The task of its cell. */
    public static <T> Supplier<T> supplier(Supplier<T> task) {
        CellRun run = runOf(task);
        return run == null ? task : () -> within(run, task::get);
    }

    /** The task of its cell. */
    public static <A, T> Function<A, T> function(Function<A, T> task) {
        CellRun run = runOf(task);
        return run == null ? task : a -> within(run, () -> task.apply(a));
    }

    /** The task of its cell. */
    public static <A, B, T> BiFunction<A, B, T> biFunction(BiFunction<A, B, T> task) {
        CellRun run = runOf(task);
        return run == null ? task : (a, b) -> within(run, () -> task.apply(a, b));
    }

    /** The task of its cell. */
    public static <A> Consumer<A> consumer(Consumer<A> task) {
        CellRun run = runOf(task);
        return run == null
                ? task
                : a -> within(run, () -> {
                    task.accept(a);
                    return null;
                });
    }

    /** The task of its cell. */
    public static <A, B> BiConsumer<A, B> biConsumer(BiConsumer<A, B> task) {
        CellRun run = runOf(task);
        return run == null
                ? task
                : (a, b) -> within(run, () -> {
                    task.accept(a, b);
                    return null;
                });
    }

    /** The tasks of their cell. */
    public static <T> Collection<? extends Callable<T>> collection(Collection<? extends Callable<T>> tasks) {
        return tasks.stream().map(task -> Tasks.<T>callable(task)).toList();
    }

    /** A thread is about to be started, if it is one. */
    public static void starting(@Nullable Object started) {
        CellRun run = Routing.run();
        if (started instanceof Thread thread && run != null) {
            Workers.start(thread, run);
        }
    }

    /** Stands for {@link Executor#execute}. */
    public static void execute(Executor pool, Runnable task) {
        if (task instanceof Comparable || sorts(pool)) {
            OwnTasks.hand(task);
            pool.execute(task);
        } else {
            pool.execute(whole(task));
        }
    }

    /** Whether the tasks of a pool wait where they are compared, or where nobody knows what is done with them. */
    private static boolean sorts(Executor pool) {
        return pool instanceof ThreadPoolExecutor known
                && (known.getQueue() instanceof PriorityBlockingQueue
                        || known.getQueue().getClass().getClassLoader() != null);
    }

    /** Stands for {@link ExecutorService#invokeAll(Collection, long, TimeUnit)}. */
    public static <T> List<Future<T>> invokeAll(
            ExecutorService pool, Collection<? extends Callable<T>> tasks, long time, TimeUnit unit)
            throws InterruptedException {
        return pool.invokeAll(collection(tasks), time, unit);
    }

    /** Stands for {@link ExecutorService#invokeAny(Collection, long, TimeUnit)}. */
    public static <T> T invokeAny(
            ExecutorService pool, Collection<? extends Callable<T>> tasks, long time, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        return pool.invokeAny(collection(tasks), time, unit);
    }

    /** Stands for {@link ScheduledExecutorService#schedule(Runnable, long, TimeUnit)}. */
    public static ScheduledFuture<?> schedule(ScheduledExecutorService pool, Runnable task, long delay, TimeUnit unit) {
        return pool.schedule(runnable(task), delay, unit);
    }

    /** Stands for {@link ScheduledExecutorService#schedule(Callable, long, TimeUnit)}. */
    public static <T> ScheduledFuture<T> schedule(
            ScheduledExecutorService pool, Callable<T> task, long delay, TimeUnit unit) {
        return pool.schedule(callable(task), delay, unit);
    }

    /** Stands for {@link ScheduledExecutorService#scheduleAtFixedRate}. */
    public static ScheduledFuture<?> scheduleAtFixedRate(
            ScheduledExecutorService pool, Runnable task, long first, long period, TimeUnit unit) {
        return pool.scheduleAtFixedRate(runnable(task), first, period, unit);
    }

    /** Stands for {@link ScheduledExecutorService#scheduleWithFixedDelay}. */
    public static ScheduledFuture<?> scheduleWithFixedDelay(
            ScheduledExecutorService pool, Runnable task, long first, long delay, TimeUnit unit) {
        return pool.scheduleWithFixedDelay(runnable(task), first, delay, unit);
    }
}
