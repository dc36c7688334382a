package org.ltvlab.shell.output;

import java.util.Optional;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.internal.NoOutput;

/** Where the output of a cell goes; calls may come from any thread, also after the cell has ended. */
public interface CellOutput {
    /** The two streams of a program. */
    enum StreamName {
        STDOUT,
        STDERR
    }

    /** Text that was printed; already coalesced, never a torn character. */
    void stream(StreamName name, String text);

    /** Something displayed on purpose; with an id it can be updated later. */
    void display(MimeBundle bundle, Optional<String> displayId);

    /** Everything shown under {@code displayId}, in whichever cell, changes to {@code bundle}. */
    void updateDisplay(MimeBundle bundle, String displayId);

    /** Whether what is shown can change later; a terminal keeps the first state of a display. */
    default boolean updates() {
        return true;
    }

    /** The cell's output so far goes: at once, or when the next output comes. */
    void clearOutput(boolean wait);

    /** A new cell with {@code code} is wanted below this one; front ends without cells do nothing. */
    default void nextCell(String code) {}

    /** Output that nobody sees, as of a silent cell. */
    static CellOutput none() {
        return new NoOutput();
    }
}
