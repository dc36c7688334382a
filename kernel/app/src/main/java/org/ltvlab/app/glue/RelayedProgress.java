package org.ltvlab.app.glue;

import org.ltvlab.progress.DataRead;
import org.ltvlab.progress.Progress;

/** Passes on what it hears to a listener that is named later. */
public final class RelayedProgress implements Progress.Listener {
    private volatile Progress.Listener target = new Progress.Listener() {};

    /** From now on everything goes to {@code listener}. */
    public void to(Progress.Listener listener) {
        target = listener;
    }

    @Override
    public void advanced(String task, long done, long total) {
        target.advanced(task, done, total);
    }

    @Override
    public void ended(String task) {
        target.ended(task);
    }

    @Override
    public void read(DataRead data) {
        target.read(data);
    }
}
