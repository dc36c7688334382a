package org.ltvlab.notebook.format.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Output;
import org.ltvlab.notebook.problem.NotebookProblem;

/** Makes cells and outputs of their JSON. */
final class CellDecoder {
    private static final Set<String> CELL_KEYS = Set.of("id", "cell_type", "metadata", "source");
    private static final Set<String> CODE_KEYS =
            Set.of("id", "cell_type", "metadata", "source", "outputs", "execution_count");
    private static final Set<String> STREAM_KEYS = Set.of("output_type", "name", "text");
    private static final Set<String> DISPLAY_KEYS = Set.of("output_type", "data", "metadata");
    private static final Set<String> RESULT_KEYS = Set.of("output_type", "data", "metadata", "execution_count");
    private static final Set<String> ERROR_KEYS = Set.of("output_type", "ename", "evalue", "traceback");

    private CellDecoder() {}

    static Cell decode(Node untyped, String id) {
        String type = untyped.string("cell_type");
        Node node = untyped.named("A " + type + " cell");
        JsonObject metadata = new Node(node.object("metadata"), "", "").rest(Set.of("trusted"));
        String source = node.lines("source");
        return switch (type) {
            case "code" ->
                new Cell.Code(id, metadata, source, outputs(node), node.count("execution_count"), node.rest(CODE_KEYS));
            case "markdown" -> new Cell.Markdown(id, metadata, source, attachments(node), rest(node));
            case "raw" -> new Cell.Raw(id, metadata, source, attachments(node), rest(node));
            default ->
                throw NotebookProblem.mustHold("A cell must be of type code, markdown or raw")
                        .at(node.place())
                        .got(type)
                        .fix("\"cell_type\": \"code\"")
                        .problem();
        };
    }

    private static JsonObject attachments(Node node) {
        JsonObject joined = new JsonObject();
        if (node.json().has("attachments")) {
            JsonObject attachments = node.object("attachments");
            attachments.keySet().forEach(name -> {
                Node file = Node.of(attachments.get(name), "An attachment", node.place() + ", attachment " + name);
                joined.add(name, Lines.joinBundle(file.json()));
            });
        }
        return joined;
    }

    /** An empty list of attachments counts as an unknown key, so that it is written again. */
    private static JsonObject rest(Node node) {
        JsonObject rest = node.rest(CELL_KEYS);
        if (rest.get("attachments") instanceof JsonObject attachments && !attachments.isEmpty()) {
            rest.remove("attachments");
        }
        return rest;
    }

    private static List<Output> outputs(Node cell) {
        JsonArray array = cell.array("outputs");
        List<Output> outputs = new ArrayList<>();
        for (JsonElement element : array) {
            outputs.add(output(Node.of(element, "An output", cell.place() + ", output " + (outputs.size() + 1))));
        }
        return outputs;
    }

    private static Output output(Node untyped) {
        String type = untyped.string("output_type");
        Node node = untyped.named("An output of type " + type);
        return switch (type) {
            case "stream" -> new Output.Stream(node.string("name"), node.lines("text"), node.rest(STREAM_KEYS));
            case "display_data" -> content(node, OptionalInt.empty(), false, DISPLAY_KEYS);
            case "execute_result" -> content(node, node.count("execution_count"), true, RESULT_KEYS);
            case "error" ->
                new Output.Failure(
                        node.string("ename"), node.string("evalue"), node.strings("traceback"), node.rest(ERROR_KEYS));
            default ->
                throw NotebookProblem.mustHold(
                                "An output must be of type stream, display_data, execute_result or error")
                        .at(node.place())
                        .got(type)
                        .fix("delete this output, or run the notebook again")
                        .problem();
        };
    }

    private static Output content(Node node, OptionalInt count, boolean result, Set<String> known) {
        JsonObject data = Lines.joinBundle(node.object("data"));
        return new Output.Content(data, node.object("metadata"), count, result, node.rest(known));
    }
}
