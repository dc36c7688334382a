package org.ltvlab.notebook.run.internal;

import java.time.Duration;
import java.util.function.Consumer;
import org.ltvlab.notebook.format.Notebook;

/** Saves what there is so far, but not more often than every few seconds: writing a long notebook takes time. */
public final class SparingSaver implements Consumer<Notebook> {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Consumer<Notebook> saver;
    private long last = System.nanoTime();

    /** A saver that passes on to {@code saver}. */
    public SparingSaver(Consumer<Notebook> saver) {
        this.saver = saver;
    }

    @Override
    public void accept(Notebook soFar) {
        if (System.nanoTime() - last >= PAUSE.toNanos()) {
            saver.accept(soFar);
            last = System.nanoTime();
        }
    }
}
