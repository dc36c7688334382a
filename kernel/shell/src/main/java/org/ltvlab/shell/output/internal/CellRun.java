package org.ltvlab.shell.output.internal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of a cell: where its output goes, and whether it is asked to stop. */
public final class CellRun {
    private static final long CLEAN_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final CellSink sink;
    private final Function<Throwable, String> teller;
    /** When a thread was told to unwind. */
    private final ThreadLocal<@Nullable Long> told = new ThreadLocal<>();

    private final AtomicInteger lacks = new AtomicInteger();
    private final AtomicInteger tells = new AtomicInteger();

    private volatile boolean stopped;
    private volatile boolean remarked;
    private @Nullable Throwable remark;

    /** A run whose output goes to {@code sink}; {@code teller} says of an exception what there is to say. */
    public CellRun(CellSink sink, Function<Throwable, String> teller) {
        this.sink = sink;
        this.teller = teller;
    }

    /** How often it was asked to say something of an exception, this time included. */
    public int tellsAgain() {
        return tells.incrementAndGet();
    }

    /** What there is to say of an exception, in lines of cells. */
    public String told(Throwable thrown) {
        return teller.apply(thrown);
    }

    /** Where its output goes. */
    public CellSink sink() {
        return sink;
    }

    /** Asks everything that works for this run to stop. */
    public void stop() {
        stopped = true;
    }

    /** Whether it is asked to stop. */
    public boolean isStopped() {
        return stopped;
    }

    /** How often it has lacked memory and gone on, this time included. */
    public int lacksMemoryAgain() {
        return lacks.incrementAndGet();
    }

    /** Whether something was remarked already. */
    public boolean isRemarked() {
        return remarked;
    }

    /** Remembers what is to be said about the place where {@code first} was made, unless something was remarked before. */
    public synchronized void remark(Throwable first) {
        if (!remarked) {
            remarked = true;
            remark = first;
        }
    }

    /** What was remarked and nobody has said yet. */
    public synchronized Optional<Throwable> takeRemark() {
        Optional<Throwable> taken = Optional.ofNullable(remark);
        remark = null;
        return taken;
    }

    /** The calling thread unwinds now. */
    public void unwinds() {
        if (told.get() == null) {
            told.set(System.nanoTime());
        }
    }

    /** Whether the calling thread began to unwind just now: what it has opened needs a moment to be closed. */
    public boolean isCleaningUp() {
        Long since = told.get();
        return since != null && System.nanoTime() - since < CLEAN_UP_NANOS;
    }

    /** The calling thread no longer works for this run. */
    void left() {
        told.remove();
    }
}
