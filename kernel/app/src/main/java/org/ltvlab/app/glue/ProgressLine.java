package org.ltvlab.app.glue;

import java.util.Optional;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** One line that changes: a display, or where displays do not change, a line of the terminal that is written anew. */
final class ProgressLine {
    private static final String ERASE = "\r\u001b[K";

    private final CellOutput output;
    private final String id = "ltv-progress-" + Long.toHexString(System.nanoTime());
    private final boolean isDisplay;
    private int written;

    /** A line on {@code output}; nothing is shown yet. */
    ProgressLine(CellOutput output) {
        this.output = output;
        this.isDisplay = output.updates();
    }

    /** Whether it is a line of a terminal, where one that is too wide could not be written anew. */
    boolean isNarrow() {
        return !isDisplay;
    }

    boolean isShown() {
        return written > 0;
    }

    /** The line becomes {@code text}. */
    void show(String text) {
        if (!isDisplay) {
            output.stream(StreamName.STDERR, ERASE + padded(text));
        } else if (isShown()) {
            output.updateDisplay(MimeBundle.plain(text), id);
        } else {
            output.display(MimeBundle.plain(text), Optional.of(id));
        }
        written = text.length();
    }

    /** The line becomes {@code text} and does not change any more. */
    void end(String text) {
        if (isDisplay) {
            show(text);
        } else {
            output.stream(StreamName.STDERR, ERASE + padded(text) + "\n");
        }
    }

    // A page that takes the control sequence for nothing still writes over what stood there.
    private String padded(String text) {
        return text + " ".repeat(Math.max(0, written - text.length()));
    }
}
