package org.ltvlab.notebook.run.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.Shell;

/** Runs cells on a thread of their own, so that one that never ends can be interrupted and, at worst, left behind. */
public final class ShellThread implements AutoCloseable {
    /** What a cell gets to stop after an interrupt before its thread is left behind. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Shell shell;
    private final ExecutorService thread;

    /** A thread for {@code shell}. */
    public ShellThread(Shell shell) {
        this.shell = shell;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread created = new Thread(task, "notebook cells");
            created.setDaemon(true);
            return created;
        });
    }

    /** Why a cell has no result of its own. */
    public enum Cut {
        /** Its time was up. */
        TIME,
        /** The thread that waits for it was interrupted. */
        CANCEL
    }

    /** Thrown where a cell was cut short. */
    public static final class CutShort extends Exception {
        private static final long serialVersionUID = 1L;

        private final Cut why;

        CutShort(Cut why) {
            super(why.name());
            this.why = why;
        }

        /** Why. */
        public Cut why() {
            return why;
        }
    }

    /**
     * Runs {@code cell} and waits for its end.
     *
     * @throws CutShort if it was interrupted because {@code limit} was over or the waiting thread was interrupted
     * @throws ExecutionException if the shell itself failed
     */
    public CellResult run(Callable<CellResult> cell, Duration limit) throws CutShort, ExecutionException {
        Future<CellResult> future = thread.submit(cell);
        try {
            return future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            stop(future);
            throw new CutShort(Cut.TIME);
        } catch (InterruptedException e) {
            stop(future);
            Thread.currentThread().interrupt();
            throw new CutShort(Cut.CANCEL);
        }
    }

    private void stop(Future<CellResult> future) {
        shell.interrupt();
        try {
            future.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            future.cancel(true);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the shell; one that does not let itself be closed is left behind. */
    @Override
    public void close() {
        thread.shutdownNow();
        Thread closing = new Thread(shell::close, "notebook end");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
