package org.ltvlab.shell.word;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.output.internal.CellSink;
import org.ltvlab.shell.output.internal.Routing;

/** The words that every cell may use to show and to ask; imported statically into every session. */
public final class CellWords {
    private static final AtomicLong DISPLAYS = new AtomicLong();

    private CellWords() {}

    /**
     * Shows {@code value} now, as the last expression of a cell would be shown.
     *
     * @return a handle that changes it in place: {@code var d = display("…"); d.update("done")}
     */
    public static Displayed display(@Nullable Object value) {
        return display(value, "display-" + DISPLAYS.incrementAndGet());
    }

    /**
     * Shows {@code value} now, under a name of one's own.
     *
     * @return a handle that changes it in place
     */
    public static Displayed display(@Nullable Object value, String id) {
        return Displayed.show(value, id);
    }

    /** Shows {@code value} in place of everything displayed under {@code id}, in whichever cell. */
    public static void updateDisplay(@Nullable Object value, String id) {
        new Displayed(id).update(value);
    }

    /**
     * The value of cell {@code n}, one of the last twenty that had one; its type is what it is given to: {@code Table t =
     * out(3)}. The same value is called {@code $3}, which keeps its type: {@code var t = $3}.
     *
     * @throws IllegalArgumentException if that cell had no value, or is too long ago
     * @throws IllegalStateException if the value was released to make room
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public static <T> @Nullable T out(int n) {
        return (T) cell().out(n);
    }

    /** Removes the cell's output so far; with {@code wait}, only when the next output comes, which avoids flicker. */
    public static void clearOutput(boolean wait) {
        cell().clearOutput(wait);
    }

    /** Removes the cell's output so far. */
    public static void clearOutput() {
        clearOutput(false);
    }

    /** Puts {@code code} into a new cell below this one, for the user to look at and run. */
    public static void nextCell(String code) {
        cell().nextCell(code);
    }

    /**
     * The line that the user answers with.
     *
     * @throws IllegalStateException if nobody can answer, as in a headless run
     */
    public static String readLine(String prompt) {
        return ask(prompt, false);
    }

    /**
     * The line that the user answers with, not shown while it is typed.
     *
     * @throws IllegalStateException if nobody can answer, as in a headless run
     */
    public static String readPassword(String prompt) {
        return ask(prompt, true);
    }

    private static String ask(String prompt, boolean password) {
        try {
            return cell().ask(prompt, password);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for an answer", e);
        }
    }

    static CellSink cell() {
        CellSink sink = Routing.current();
        if (sink == null) {
            throw new IllegalStateException("this word works in a notebook cell; no cell has run on this thread");
        }
        return sink;
    }
}
