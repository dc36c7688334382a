package org.ltvlab.app.glue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.ltvlab.progress.Progress;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

/** Progress as one display that updates itself; only work that takes longer than a second shows any. */
final class LiveProgress implements Progress.Listener {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long BETWEEN_UPDATES = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int STEPS = 24;

    private final CellOutput output;
    private final Map<String, Task> tasks = new ConcurrentHashMap<>();

    LiveProgress(CellOutput output) {
        this.output = output;
    }

    private static final class Task {
        private final String id = "ltv-progress-" + Long.toHexString(System.nanoTime());
        private final long began = System.nanoTime();
        private long lastShown;
        private boolean shown;
    }

    @Override
    public void advanced(String name, long done, long total) {
        Task task = tasks.computeIfAbsent(name, key -> new Task());
        synchronized (task) {
            long now = System.nanoTime();
            if (now - task.began < PATIENCE || (task.shown && now - task.lastShown < BETWEEN_UPDATES)) {
                return;
            }
            show(task, bar(name, done, total));
            task.lastShown = now;
        }
    }

    @Override
    public void ended(String name) {
        Task task = tasks.remove(name);
        if (task == null) {
            return;
        }
        synchronized (task) {
            if (task.shown) {
                double seconds = (System.nanoTime() - task.began) / 1e9;
                output.updateDisplay(
                        MimeBundle.plain(String.format(Locale.ROOT, "✓ %s (%.1f s)", name, seconds)), task.id);
            }
        }
    }

    private void show(Task task, String text) {
        if (task.shown) {
            output.updateDisplay(MimeBundle.plain(text), task.id);
        } else {
            task.shown = true;
            output.display(MimeBundle.plain(text), Optional.of(task.id));
        }
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
