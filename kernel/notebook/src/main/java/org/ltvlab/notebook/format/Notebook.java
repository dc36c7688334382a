package org.ltvlab.notebook.format;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A notebook.
 *
 * @param cells top to bottom
 * @param metadata as it stands in the file, unknown keys included
 */
public record Notebook(List<Cell> cells, JsonObject metadata) {
    public Notebook {
        cells = List.copyOf(cells);
    }
}
