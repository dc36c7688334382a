package org.ltvlab.notebook.format.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ltvlab.notebook.problem.NotebookProblem;

/**
 * The ids of the cells of a file: those it has, checked, and for cells without one an id made of the cell's type and
 * text, so that the same file always gets the same ids.
 */
final class CellIds {
    private final Map<String, String> placeById = new HashMap<>();
    private final Map<String, String> idByPlace = new HashMap<>();

    private CellIds() {}

    static CellIds of(List<Node> cells) {
        CellIds ids = new CellIds();
        cells.stream().filter(cell -> cell.json().has("id")).forEach(ids::keep);
        cells.stream().filter(cell -> !cell.json().has("id")).forEach(ids::make);
        return ids;
    }

    String idOf(Node cell) {
        return idByPlace.getOrDefault(cell.place(), "");
    }

    private void keep(Node cell) {
        String id = cell.string("id");
        if (!id.matches("[a-zA-Z0-9_-]{1,64}")) {
            throw NotebookProblem.mustHold("The id of a cell must be 1 to 64 letters, digits, hyphens or underscores")
                    .at(cell.place())
                    .got(id.isEmpty() ? "an empty text" : id)
                    .fix("delete the line with this `id`: a new one is made")
                    .problem();
        }
        String other = placeById.put(id, cell.place());
        if (other != null) {
            throw NotebookProblem.mustHold("The id of a cell must be its own in the notebook")
                    .at(cell.place())
                    .got(id + ", which is the id of " + other + " too")
                    .fix("delete the line with this `id`: a new one is made")
                    .problem();
        }
        idByPlace.put(cell.place(), id);
    }

    private void make(Node cell) {
        String content = cell.string("cell_type") + "\n" + cell.lines("source");
        String base = hash(content);
        String id = base;
        for (int n = 2; placeById.containsKey(id); n++) {
            id = base + "-" + n;
        }
        placeById.put(id, cell.place());
        idByPlace.put(cell.place(), id);
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
