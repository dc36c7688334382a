package org.ltvlab.notebook.format;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalInt;

/** A cell of a notebook. */
public sealed interface Cell {
    /** The id: 1–64 letters, digits, hyphens and underscores, unique in the notebook. */
    String id();

    /** The metadata as it stands in the file. */
    JsonObject metadata();

    /** The text. */
    String source();

    /** Prose. */
    record Markdown(String id, JsonObject metadata, String source, JsonObject attachments) implements Cell {}

    /** Text for a converter. */
    record Raw(String id, JsonObject metadata, String source, JsonObject attachments) implements Cell {}

    /** Code with what it put out. */
    record Code(String id, JsonObject metadata, String source, List<Output> outputs, OptionalInt executionCount)
            implements Cell {
        public Code {
            outputs = List.copyOf(outputs);
        }
    }
}
