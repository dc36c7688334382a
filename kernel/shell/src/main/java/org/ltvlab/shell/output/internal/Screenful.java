package org.ltvlab.shell.output.internal;

import java.util.concurrent.TimeUnit;
import org.ltvlab.shell.display.MimeBundle;

/**
 * How much one cell may show: 64 MB, where every display weighs 4 kB more than its texts. Beyond that nothing new is
 * shown; what only changes or clears the screen goes on, but not more often than every 50 ms.
 */
final class Screenful {
    private static final long LIMIT = 64L << 20;
    private static final long EACH = 4_096;
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private long shown;
    private long leftOut;
    private long turn = System.nanoTime();

    /** Counts one more display; returns how many had to be left out by now. */
    synchronized long add(MimeBundle bundle) {
        if (isFull()) {
            leftOut++;
        } else {
            shown += weight(bundle);
        }
        return leftOut;
    }

    private boolean isFull() {
        return shown > LIMIT;
    }

    /** Displays left out since this was last asked. */
    synchronized long takeLeftOut() {
        long count = leftOut;
        leftOut = 0;
        return count;
    }

    /** Counts a change of what is shown, and lets the caller wait for its turn if there were too many. */
    void change(MimeBundle bundle) {
        await(weight(bundle));
    }

    /** Counts so many characters that are cleared, and lets the caller wait for its turn if there were too many. */
    void clear(long characters) {
        await(characters + EACH);
    }

    private void await(long weight) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanosToTurn(weight));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long nanosToTurn(long weight) {
        shown += weight;
        long now = System.nanoTime();
        if (!isFull()) {
            return 0;
        }
        turn = Math.max(now, turn + BETWEEN_NANOS);
        return turn - now;
    }

    private static long weight(MimeBundle bundle) {
        return EACH
                + bundle.data().values().stream()
                        .mapToLong(each -> each instanceof String text ? text.length() : 0)
                        .sum();
    }
}
