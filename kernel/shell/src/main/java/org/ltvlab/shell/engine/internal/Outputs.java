package org.ltvlab.shell.engine.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.Question;
import org.ltvlab.shell.error.internal.Speech;

/** The values of the latest cells that had one, by cell number. */
final class Outputs {
    private static final int KEPT = 20;

    private final BareValues values = new BareValues();
    private final Deque<Integer> cells = new ArrayDeque<>();
    private final Speech speech;

    Outputs(Speech speech) {
        this.speech = speech;
    }

    synchronized void keep(int cell, @Nullable Object value) {
        cells.remove(cell);
        cells.add(cell);
        values.keep(value, name(cell));
        while (cells.size() > KEPT) {
            values.forget(name(cells.remove()));
        }
    }

    synchronized void clear() {
        cells.forEach(cell -> values.forget(name(cell)));
        cells.clear();
    }

    /** The value of a cell; throws if it had none or is older than the last twenty. */
    synchronized @Nullable Object of(int cell) {
        if (!cells.contains(cell)) {
            String known = cells.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
            throw new IllegalArgumentException(speech.pick(
                    "セル " + cell + " の値は残っていません。値があるセル: " + known,
                    "there is no value of cell " + cell + "; cells with one: " + known));
        }
        return values.recall(name(cell));
    }

    /** The answer to a question about a name that nobody knows. */
    Optional<MimeBundle> unknown(Question question) {
        String name = "`" + question.name() + "`";
        return Optional.of(
                MimeBundle.plain(speech.pick(name + " については何も分かりません", "Nothing is known about " + name + ".")));
    }

    private static String name(int cell) {
        return "out(" + cell + ")";
    }
}
