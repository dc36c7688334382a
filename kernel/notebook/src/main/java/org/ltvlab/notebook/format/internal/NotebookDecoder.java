package org.ltvlab.notebook.format.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.problem.NotebookProblem;

/** Makes a {@link Notebook} of the JSON of a file; formats 4.0 to 4.4 become 4.5. */
public final class NotebookDecoder {
    private static final Set<String> KEYS = Set.of("cells", "metadata", "nbformat", "nbformat_minor");
    private static final Set<String> TRANSIENT = Set.of("orig_nbformat", "orig_nbformat_minor", "signature");

    private NotebookDecoder() {}

    /**
     * The notebook that {@code json} holds.
     *
     * @throws NotebookProblem if it is not a notebook of format 4
     */
    public static Notebook decode(JsonElement json) {
        Node root = Node.of(json, "A notebook", "");
        requireFormat4(root);
        JsonObject metadata = new Node(root.object("metadata"), "The metadata", "").rest(TRANSIENT);
        int minor = root.whole("nbformat_minor");
        JsonArray array = root.array("cells");
        List<Node> nodes = new ArrayList<>();
        for (JsonElement element : array) {
            nodes.add(Node.of(element, "A cell", "cell " + (nodes.size() + 1)));
        }
        CellIds ids = CellIds.of(nodes);
        List<Cell> cells = nodes.stream()
                .map(node -> CellDecoder.decode(node, ids.idOf(node)))
                .toList();
        return new Notebook(cells, metadata, Math.max(5, minor), root.rest(KEYS));
    }

    private static void requireFormat4(Node root) {
        JsonElement format = root.json().get("nbformat");
        if (format == null) {
            throw NotebookProblem.mustHold("A notebook must have `nbformat`, its format number")
                    .got(
                            root.json().isEmpty()
                                    ? "{}"
                                    : "only " + String.join(", ", root.json().keySet()))
                    .fix("give a notebook file (.ipynb); this is some other JSON")
                    .problem();
        }
        if (root.whole("nbformat") != 4) {
            JsonElement minor = root.json().get("nbformat_minor");
            boolean old = root.whole("nbformat") < 4;
            throw NotebookProblem.mustHold("A notebook must be of format 4 (nbformat 4.0 or later)")
                    .got("nbformat " + format + (minor == null ? "" : "." + minor))
                    .fix(
                            old
                                    ? "jupyter nbconvert --to notebook --inplace <file>"
                                    : "save it as nbformat 4.5 with the program that wrote it")
                    .problem();
        }
    }
}
