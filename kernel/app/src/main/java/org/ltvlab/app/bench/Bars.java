package org.ltvlab.app.bench;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints what was measured, each with its bar and whether it is met, and counts them. */
final class Bars {
    private final PrintWriter out;
    private int judged;
    private int met;

    Bars(PrintWriter out) {
        this.out = out;
    }

    /** One measure, judged. */
    void judge(String line, String bar, boolean isMet) {
        judged++;
        met += isMet ? 1 : 0;
        out.printf(Locale.ROOT, "%s   bar %s: %s%n", line, bar, isMet ? "met" : "MISSED");
        out.flush();
    }

    /** How many of them are met. */
    void close() {
        out.printf(Locale.ROOT, "  %d of %d bars met%n", met, judged);
        out.flush();
    }
}
