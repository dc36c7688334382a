package org.ltvlab.shell.word;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.output.internal.CellSink;

/** Something on screen that can change in place. */
public final class Displayed {
    private final String id;

    Displayed(String id) {
        this.id = id;
    }

    /** The name under which it is displayed, for {@link CellWords#updateDisplay}. */
    public String id() {
        return id;
    }

    /**
     * Shows {@code value} in the same place.
     *
     * @return this handle
     */
    public Displayed update(@Nullable Object value) {
        CellSink cell = CellWords.cell();
        cell.updateDisplay(cell.render(value), id);
        return this;
    }

    static Displayed show(@Nullable Object value, String id) {
        CellSink cell = CellWords.cell();
        cell.display(cell.render(value), Optional.of(id));
        return new Displayed(id);
    }

    @Override
    public String toString() {
        return "display " + id;
    }
}
