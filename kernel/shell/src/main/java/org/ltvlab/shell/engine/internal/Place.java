package org.ltvlab.shell.engine.internal;

import java.util.Locale;
import org.ltvlab.shell.error.internal.Speech;

/**
 * A place in a cell.
 *
 * @param cell the cell's number, or 0
 * @param line the line, from 1
 * @param text the line's source
 */
record Place(int cell, int line, String text) {
    /** In words: {@code cell 3, line 2}; a cell that is not counted has no number. */
    String in(Speech speech) {
        return cell == 0
                ? String.format(Locale.ROOT, speech.pick("%d 行目", "line %d"), line)
                : String.format(Locale.ROOT, speech.pick("セル %d、%d 行目", "cell %d, line %d"), cell, line);
    }
}
