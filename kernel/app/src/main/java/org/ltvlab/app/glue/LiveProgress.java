package org.ltvlab.app.glue;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.ltvlab.progress.Progress;
import org.ltvlab.shell.output.CellOutput;
import org.ltvlab.table.TextWidth;

/** Progress as one line that changes; only work that takes longer than a second shows any. */
final class LiveProgress implements Progress.Listener {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long BETWEEN_UPDATES = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int STEPS = 24;

    /** Columns of a name that leave room for the rest of the line in a usual terminal. */
    private static final int NAME = 40;

    /** In per cent: the last bytes of a packed file need not be read to have read all of it. */
    private static final int ALL_BUT_A_REST = 99;

    private final CellOutput output;
    private final LongSupplier clock;
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();

    LiveProgress(CellOutput output) {
        this(output, System::nanoTime);
    }

    /** @param clock nanoseconds from any origin */
    LiveProgress(CellOutput output, LongSupplier clock) {
        this.output = output;
        this.clock = clock;
    }

    private static final class Task {
        private final String name;
        private final ProgressLine line;
        private final long began;
        private long done;
        private long total;
        private long lastShown;
        private boolean ended;

        Task(String name, ProgressLine line, long began) {
            this.name = line.isNarrow() ? TextWidth.cut(name, NAME) : name;
            this.line = line;
            this.began = began;
        }
    }

    @Override
    public void advanced(String name, long done, long total) {
        Task task = tasks.compute(name, (key, known) -> goesOn(known, done) ? known : begun(name));
        synchronized (task) {
            if (task.ended) {
                return; // a thread that helped says so after the end
            }
            task.done = done;
            task.total = total;
            long now = clock.getAsLong();
            if (now - task.began < PATIENCE || (task.line.isShown() && now - task.lastShown < BETWEEN_UPDATES)) {
                return;
            }
            task.line.show(bar(task.name, done, total));
            task.lastShown = now;
        }
    }

    private Task begun(String name) {
        return new Task(name, new ProgressLine(output), clock.getAsLong());
    }

    // Work of the same name that stands further back has begun anew; what is left of it came after the end.
    private static boolean goesOn(@Nullable Task known, long done) {
        if (known == null) {
            return false;
        }
        synchronized (known) {
            return known.done <= done;
        }
    }

    @Override
    public void ended(String name) {
        Task task = tasks.remove(name);
        if (task == null) {
            return;
        }
        synchronized (task) {
            task.ended = true;
            if (task.line.isShown()) {
                task.line.end(last(task));
            }
        }
    }

    private String last(Task task) {
        double seconds = (clock.getAsLong() - task.began) / 1e9;
        long percent = task.total > 0 ? 100 * task.done / task.total : 100;
        return percent >= ALL_BUT_A_REST
                ? String.format(Locale.ROOT, "✓ %s (%.1f s)", task.name, seconds)
                : String.format(Locale.ROOT, "■ %s %d%% (%.1f s)", task.name, percent, seconds);
    }

    private static String bar(String name, long done, long total) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%s … %,d", name, done);
        }
        int full = (int) Math.min(STEPS, STEPS * done / total);
        return String.format(
                Locale.ROOT, "%s %s%s %d%%", name, "█".repeat(full), "░".repeat(STEPS - full), 100 * done / total);
    }
}
