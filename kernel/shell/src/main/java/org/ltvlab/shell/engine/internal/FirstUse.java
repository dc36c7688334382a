package org.ltvlab.shell.engine.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Lets a session warm up behind its start, unless a cell is waiting already: that one must not wait for it. */
final class FirstUse {
    private static final long IDLE_MILLIS = 30;

    private final CountDownLatch begun = new CountDownLatch(1);

    /** A cell comes, or none will come any more. */
    void begin() {
        begun.countDown();
    }

    /** Runs {@code warmUp} on a thread of its own if nothing begins for a while; returns at once. */
    void elseAfterAWhile(Runnable warmUp) {
        Thread thread = new Thread(() -> unlessBegun(warmUp), "session-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void unlessBegun(Runnable warmUp) {
        try {
            if (!begun.await(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                warmUp.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedExecutionException e) {
            // The session was closed meanwhile.
        }
    }
}
