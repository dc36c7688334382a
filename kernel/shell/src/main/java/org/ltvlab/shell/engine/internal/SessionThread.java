package org.ltvlab.shell.engine.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.ltvlab.shell.error.Thrown;

/** The one thread on which a session's cells run. */
final class SessionThread {
    private final ExecutorService executor;

    /** A thread for cells; {@code failure} is what to say of an exception that nobody caught. */
    SessionThread(ClassLoader context, Function<Throwable, String> failure) {
        ThreadGroup group = new CellThreads(failure);
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(group, task, "cells");
            thread.setDaemon(true);
            thread.setContextClassLoader(context);
            return thread;
        });
    }

    /** Calls {@code task} on the session's thread; if the caller is interrupted meanwhile, {@code onInterrupt} is run. */
    <T> T call(Callable<T> task, Runnable onInterrupt) {
        Future<T> future = executor.submit(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    onInterrupt.run();
                } catch (ExecutionException e) {
                    throw new IllegalStateException(
                            "the session failed: "
                                    + Thrown.chain(e)
                                            .skip(1)
                                            .map(Thrown::line)
                                            .findFirst()
                                            .orElse(""),
                            e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void close() {
        executor.shutdownNow();
    }

    /** Threads of cells: what they throw is reported in their cell, unless they were stopped on purpose. */
    private static final class CellThreads extends ThreadGroup {
        private final Function<Throwable, String> failure;

        CellThreads(Function<Throwable, String> failure) {
            super("cells");
            this.failure = failure;
        }

        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            if (thrown instanceof CellStopped) {
                return;
            }
            System.err.println("thread " + thread.getName() + " ended with " + failure.apply(thrown));
        }
    }
}
