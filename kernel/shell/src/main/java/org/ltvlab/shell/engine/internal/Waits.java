package org.ltvlab.shell.engine.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Waits of the JDK that are deaf to interrupts, in words that end them when their cell is stopped. Classes that are not
 * the JDK's may mean something else by the same names; they are left alone.
 */
public final class Waits {
    private Waits() {}

    /** A wait that ends with an exception when it is interrupted. */
    @FunctionalInterface
    private interface Interruptible<T, E extends Exception> {
        @Nullable
        T await() throws InterruptedException, E;
    }

    /** Stands for {@link Lock#lock}. */
    public static void lock(Lock lock) {
        if (!isJdk(lock)) {
            lock.lock();
            return;
        }
        untilStopped(() -> {
            lock.lockInterruptibly();
            return null;
        });
    }

    /** Stands for {@link Condition#awaitUninterruptibly}. */
    @SuppressWarnings("WaitNotInLoop") // the loop is its caller's
    public static void awaitUninterruptibly(Condition condition) {
        if (!isJdk(condition)) {
            condition.awaitUninterruptibly();
            return;
        }
        untilStopped(() -> {
            condition.await();
            return null;
        });
    }

    /** Stands for {@link Semaphore#acquireUninterruptibly()}. */
    public static void acquireUninterruptibly(Semaphore semaphore) {
        acquireUninterruptibly(semaphore, 1);
    }

    /** Stands for {@link Semaphore#acquireUninterruptibly(int)}. */
    public static void acquireUninterruptibly(Semaphore semaphore, int permits) {
        untilStopped(() -> {
            semaphore.acquire(permits);
            return null;
        });
    }

    /** Stands for {@link CompletableFuture#join}. */
    public static @Nullable Object join(CompletableFuture<?> future) {
        try {
            return Waits.<Object, ExecutionException>untilStopped(future::get);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CompletionException same ? same : new CompletionException(e.getCause());
        }
    }

    private static boolean isJdk(Object waited) {
        return waited.getClass().getClassLoader() == null;
    }

    private static <T, E extends Exception> @Nullable T untilStopped(Interruptible<T, E> wait) throws E {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait.await();
                } catch (InterruptedException e) {
                    StopCheck.now();
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
