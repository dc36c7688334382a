package org.ltvlab.notebook.format.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.OptionalInt;
import org.ltvlab.notebook.format.Cell;
import org.ltvlab.notebook.format.Notebook;
import org.ltvlab.notebook.format.Output;

/** Makes the JSON of a file of a {@link Notebook}; keys are sorted when it is printed. */
public final class NotebookEncoder {
    private NotebookEncoder() {}

    /** The JSON of {@code notebook}. */
    public static JsonObject encode(Notebook notebook) {
        JsonObject json = notebook.more();
        JsonArray cells = new JsonArray();
        notebook.cells().forEach(cell -> cells.add(cell(cell)));
        json.add("cells", cells);
        json.add("metadata", notebook.metadata());
        json.addProperty("nbformat", 4);
        json.addProperty("nbformat_minor", notebook.minor());
        return json;
    }

    private static JsonObject cell(Cell cell) {
        JsonObject json = cell.more();
        json.addProperty("id", cell.id());
        json.add("metadata", cell.metadata());
        json.add("source", Lines.split(cell.source()));
        if (cell instanceof Cell.Code code) {
            json.addProperty("cell_type", "code");
            json.add("execution_count", count(code.executionCount()));
            JsonArray outputs = new JsonArray();
            code.outputs().forEach(output -> outputs.add(output(output)));
            json.add("outputs", outputs);
        } else if (cell instanceof Cell.Markdown markdown) {
            json.addProperty("cell_type", "markdown");
            attach(json, markdown.attachments());
        } else if (cell instanceof Cell.Raw raw) {
            json.addProperty("cell_type", "raw");
            attach(json, raw.attachments());
        }
        return json;
    }

    private static void attach(JsonObject json, JsonObject attachments) {
        if (!attachments.isEmpty()) {
            JsonObject split = new JsonObject();
            attachments.keySet().forEach(name -> split.add(name, Lines.splitBundle(attachments.getAsJsonObject(name))));
            json.add("attachments", split);
        }
    }

    private static JsonObject output(Output output) {
        JsonObject json = output.more();
        if (output instanceof Output.Stream stream) {
            json.addProperty("output_type", "stream");
            json.addProperty("name", stream.name());
            json.add("text", Lines.split(stream.text()));
        } else if (output instanceof Output.Content content) {
            json.addProperty("output_type", content.result() ? "execute_result" : "display_data");
            json.add("data", Lines.splitBundle(content.data()));
            json.add("metadata", content.metadata());
            if (content.result()) {
                json.add("execution_count", count(content.executionCount()));
            }
        } else if (output instanceof Output.Failure failure) {
            json.addProperty("output_type", "error");
            json.addProperty("ename", failure.name());
            json.addProperty("evalue", failure.message());
            JsonArray traceback = new JsonArray();
            failure.traceback().forEach(traceback::add);
            json.add("traceback", traceback);
        }
        return json;
    }

    private static JsonElement count(OptionalInt count) {
        return count.isPresent() ? new JsonPrimitive(count.getAsInt()) : JsonNull.INSTANCE;
    }
}
