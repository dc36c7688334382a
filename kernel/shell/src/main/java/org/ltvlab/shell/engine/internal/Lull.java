package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Waits for the first time that nobody wants anything for a while, to get things ready which are slow when first used. */
final class Lull {
    private static final long PAUSE_MILLIS = 2_000;

    private int busy;
    private boolean closed;
    private long since = System.nanoTime();

    /** Work begins. */
    synchronized void begin() {
        busy++;
    }

    /** Work has ended. */
    synchronized void end() {
        busy--;
        since = System.nanoTime();
        notifyAll();
    }

    /** There will be no more work, and nothing to get ready for. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Takes each of {@code steps} in a lull, on a thread of its own; returns at once. */
    void use(List<Runnable> steps) {
        Thread thread = new Thread(() -> run(steps), "session-help");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(List<Runnable> steps) {
        try {
            for (Runnable step : steps) {
                if (!await()) {
                    return;
                }
                step.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException | IllegalStateException e) {
            // The session was closed meanwhile.
        }
    }

    private synchronized boolean await() throws InterruptedException {
        long left = left();
        while (!closed && (busy > 0 || left > 0)) {
            wait(busy > 0 ? 0 : left);
            left = left();
        }
        return !closed;
    }

    private long left() {
        return PAUSE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }
}
