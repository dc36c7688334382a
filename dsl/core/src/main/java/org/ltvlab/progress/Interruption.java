package org.ltvlab.progress;

import java.util.concurrent.CancellationException;

/**
 * Lets long work be stopped (中断): its loops ask every few thousand steps whether the thread that began the work has been
 * interrupted, also from threads that help it.
 */
public final class Interruption {
    private final Thread beginner;

    private Interruption(Thread beginner) {
        this.beginner = beginner;
    }

    /** Of work that the calling thread begins now. */
    public static Interruption ofThisThread() {
        return new Interruption(Thread.currentThread());
    }

    /**
     * Asks; cheap, yet not meant for every step.
     *
     * @throws CancellationException if the work shall stop; the thread stays interrupted
     */
    public void check() {
        if (beginner.isInterrupted()) {
            throw new CancellationException("the work was interrupted");
        }
    }

    /** Whose work it is. */
    @Override
    public String toString() {
        return "interruption of the work of thread " + beginner.getName();
    }
}
