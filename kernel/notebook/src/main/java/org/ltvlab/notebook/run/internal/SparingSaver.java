package org.ltvlab.notebook.run.internal;

import java.time.Duration;
import java.util.function.Consumer;
import org.ltvlab.notebook.format.Notebook;

/** Saves what there is so far, but not more often than every few seconds: writing a long notebook takes time. */
public final class SparingSaver implements Consumer<Notebook> {
    private final Consumer<Notebook> saver;
    private final Duration pause;
    private long last = System.nanoTime();

    /** A saver that passes on to {@code saver} what comes at least {@code pause} after the last. */
    public SparingSaver(Consumer<Notebook> saver, Duration pause) {
        this.saver = saver;
        this.pause = pause;
    }

    @Override
    public void accept(Notebook soFar) {
        if (System.nanoTime() - last >= pause.toNanos()) {
            saver.accept(soFar);
            last = System.nanoTime();
        }
    }
}
