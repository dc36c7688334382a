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

    /**
     * The limit of the next cell.
     *
     * @param time how long to wait for it
     * @param limit the limit that is over then
     * @param isWholeRun whether that is the run's
     */
    record Limit(Duration time, Duration limit, boolean isWholeRun) {}

    /** The limit of the next cell: its own, or what is left of the run's; settled now, lest rounding confuse them. */
    Limit forNextCell() {
        Duration left = run.minusNanos(System.nanoTime() - start);
        if (left.compareTo(cell) < 0) {
            return new Limit(left.isNegative() ? Duration.ZERO : left, run, true);
        }
        return new Limit(cell, cell, false);
    }
}
