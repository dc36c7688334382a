package org.ltvlab.notebook.run.internal;

import com.google.gson.JsonObject;
import java.util.List;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;

/** Traces that other runners leave: they would date fresh outputs to an old run. */
final class Traces {
    private static final String ERROR_BANNER = "papermill-error-cell-tag";

    private Traces() {}

    static Notebook removed(Notebook notebook) {
        JsonObject metadata = notebook.metadata();
        metadata.remove("papermill");
        List<Cell> cells = notebook.cells().stream()
                .filter(cell -> !cell.tags().contains(ERROR_BANNER))
                .map(Traces::removed)
                .toList();
        return notebook.withCells(cells).withMetadata(metadata);
    }

    private static Cell removed(Cell cell) {
        JsonObject metadata = cell.metadata();
        metadata.remove("papermill");
        metadata.remove("execution");
        return cell.withMetadata(metadata);
    }
}
