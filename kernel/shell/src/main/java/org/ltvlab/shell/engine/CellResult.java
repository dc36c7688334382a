package org.ltvlab.shell.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ltvlab.shell.display.MimeBundle;

/** How a cell ended. */
public sealed interface CellResult {
    /**
     * It ran to its end.
     *
     * @param value what the last expression looks like, if the cell ends in one that has a value
     */
    record Finished(Optional<MimeBundle> value) implements CellResult {}

    /**
     * It failed: it does not compile, threw, overflowed, ran out of memory, called exit or was interrupted.
     *
     * @param kind what went wrong
     * @param name the simple class name of the exception, {@code CompileError} or {@code Interrupted}
     * @param message the message in one line
     * @param line the line of the cell where it failed, from 1; empty where none is known, as for an interrupt or a
     *     failure in a method of an earlier cell that this cell did not call by itself
     * @param traceback lines to show, ANSI coloured, at most 30: message first, the cell's line with a caret, causes
     */
    record Failed(Kind kind, String name, String message, OptionalInt line, List<String> traceback)
            implements CellResult {
        public Failed {
            traceback = List.copyOf(traceback);
        }
    }

    /** What went wrong. */
    enum Kind {
        COMPILE,
        EXCEPTION,
        INTERRUPTED,
        EXIT
    }
}
