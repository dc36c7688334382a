package org.ltvlab.shell.engine.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * JShell's index of all classes that could be imported, for completion. JShell makes it on a thread of its own as soon as
 * a session starts, just when the first cells need the processor; here it waits until somebody types or the session has
 * stood for a while.
 */
final class ImportIndex {
    private static final long PAUSE_SECONDS = 5;

    private final CountDownLatch wanted = new CountDownLatch(1);
    private volatile boolean needless;

    /** Lets the index be made now. */
    void want() {
        wanted.countDown();
    }

    /** Nobody will want the index any more. */
    void forget() {
        needless = true;
        want();
    }

    boolean isForgotten() {
        return needless;
    }

    /** JShell's thread asks where classes lie and waits here; false if it may leave the index empty. */
    boolean awaitWanted() {
        try {
            wanted.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !needless;
    }
}
