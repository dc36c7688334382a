package org.ltvlab.notebook;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;

/** Notebooks of the tests, built cell by cell. */
public final class Sample {
    private final List<Cell> cells = new ArrayList<>();

    /** An empty notebook. */
    public static Sample notebook() {
        return new Sample();
    }

    /** With a code cell. */
    public Sample code(String source, String... tags) {
        cells.add(Cell.Code.fresh("c" + (cells.size() + 1), source, tags));
        return this;
    }

    /** With prose. */
    public Sample prose(String source) {
        cells.add(new Cell.Markdown("c" + (cells.size() + 1), new JsonObject(), source, new JsonObject()));
        return this;
    }

    /** The notebook. */
    public Notebook done() {
        return new Notebook(cells, new JsonObject());
    }
}
