package org.ltvlab.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.ltvlab.notebook.run.RunListener;
import org.ltvlab.notebook.run.Step;
import org.ltvlab.progress.Progress;
import org.ltvlab.table.TextWidth;

/** How far a run is, as one line that rewrites itself; silent where nobody sits before a terminal. */
final class ConsoleProgress implements RunListener, Progress.Listener {
    private static final long BETWEEN_UPDATES = TimeUnit.MILLISECONDS.toNanos(200);
    /** Columns of the narrowest usual terminal, less what some keep for themselves. */
    private static final int WIDTH = 78;

    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean live;
    private String step = "";
    private long lastShown;

    ConsoleProgress(PrintWriter err) {
        this.err = err;
        this.live = terminal();
    }

    /** Whether somebody sits before a terminal: the launcher knows, Java does not on every version. */
    static boolean terminal() {
        return Boolean.getBoolean("ltvlab.terminal");
    }

    @Override
    public synchronized void began(Step cell) {
        step = "[" + cell.number() + "/" + cell.of() + "] " + cell.title().replaceFirst("^#+ *", "");
        show(step);
    }

    @Override
    public synchronized void advanced(String task, long done, long total) {
        if (System.nanoTime() - lastShown >= BETWEEN_UPDATES) {
            String amount = total > 0 ? 100 * done / total + " %" : String.format(Locale.ROOT, "%,d", done);
            show(step + " · " + task + " " + amount);
        }
    }

    /** Takes the line away. */
    synchronized void finish() {
        if (live) {
            err.print(ERASE);
            err.flush();
        }
    }

    private void show(String text) {
        lastShown = System.nanoTime();
        if (live) {
            err.print(ERASE + TextWidth.cut(text, WIDTH));
            err.flush();
        }
    }
}
