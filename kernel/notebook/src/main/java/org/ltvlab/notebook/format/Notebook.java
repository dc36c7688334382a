package org.ltvlab.notebook.format;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A notebook.
 *
 * @param cells top to bottom
 * @param metadata as it stands in the file, unknown keys included
 * @param minor the minor version of format 4: 5 or, from a newer writer, more
 * @param more keys beside the known ones, kept for the sake of newer writers
 */
public record Notebook(List<Cell> cells, JsonObject metadata, int minor, JsonObject more) {
    public Notebook {
        cells = List.copyOf(cells);
        metadata = metadata.deepCopy();
        more = more.deepCopy();
    }

    /** A notebook of format 4.5. */
    public Notebook(List<Cell> cells, JsonObject metadata) {
        this(cells, metadata, 5, new JsonObject());
    }

    /** A copy of the metadata. */
    @Override
    public JsonObject metadata() {
        return metadata.deepCopy();
    }

    /** A copy of the keys beside the known ones. */
    @Override
    public JsonObject more() {
        return more.deepCopy();
    }

    /** The same notebook with other cells. */
    public Notebook withCells(List<? extends Cell> others) {
        return new Notebook(List.copyOf(others), metadata, minor, more);
    }

    /** The same notebook with other metadata. */
    public Notebook withMetadata(JsonObject other) {
        return new Notebook(cells, other, minor, more);
    }
}
