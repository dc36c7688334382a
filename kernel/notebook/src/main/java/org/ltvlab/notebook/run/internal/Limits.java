package org.ltvlab.notebook.run.internal;

import java.time.Duration;
import java.util.Optional;

/** How long a run and each of its cells may take; the clock starts when this is made. */
public final class Limits {
    /** What counts as no limit: waiting longer than this is no use. */
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Duration cell;
    private final Duration run;
    private final long start = System.nanoTime();

    /** Limits of a cell and of the run; nothing is no limit. */
    public Limits(Optional<Duration> cell, Optional<Duration> run) {
        this.cell = cell.orElse(FOREVER);
        this.run = run.orElse(FOREVER);
    }

    /** What the next cell may take: its own limit, or what is left of the run's. */
    Duration forNextCell() {
        Duration left = run.minusNanos(System.nanoTime() - start);
        Duration least = left.compareTo(cell) < 0 ? left : cell;
        return least.isNegative() ? Duration.ZERO : least;
    }

    /** Whether the limit of the run is over. */
    boolean isWholeRunBroken() {
        return run.minusNanos(System.nanoTime() - start).isNegative();
    }

    /** The limit that is over. */
    Duration broken() {
        return isWholeRunBroken() ? run : cell;
    }
}
