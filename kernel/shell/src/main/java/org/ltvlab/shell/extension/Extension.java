package org.ltvlab.shell.extension;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.shell.display.Renderer;
import org.ltvlab.shell.output.CellOutput;

/** What a library adds to a shell; found by {@link java.util.ServiceLoader} or given to the shell by the front end. */
public interface Extension {
    /** Import lines for every cell, such as {@code import static org.ltvlab.Words.*;}. */
    default List<String> imports() {
        return List.of();
    }

    /** Renderers of the library's values, asked before the shell's own. */
    default List<Renderer> renderers() {
        return List.of();
    }

    /** The language that messages are in at the moment, if the library has a say in it; the system's otherwise. */
    default Optional<Locale> language() {
        return Optional.empty();
    }

    /** Rows and columns of a library's frame, for lists of variables and for completion of column names. */
    default Optional<Shape> shape(Object value) {
        return Optional.empty();
    }

    /** Names besides the columns of a shape that a text in a chain on this value may hold, for completion. */
    default List<String> names(Object value) {
        return List.of();
    }

    /**
     * The columns of a data file, told from its beginning at once, for completion.
     *
     * @param file its name as a cell says it; nothing is told about one that is no data
     */
    default List<String> columns(String file) {
        return List.of();
    }

    /** The shell is ready; {@code output} reaches whichever cell runs at the time of the call. */
    default void started(CellOutput output) {}

    /** Facts for the record of a run, such as the data that was read; JSON-like values only. */
    default Map<String, Object> facts() {
        return Map.of();
    }
}
