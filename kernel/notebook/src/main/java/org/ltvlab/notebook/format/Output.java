package org.ltvlab.notebook.format;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalInt;

/** What a code cell put out. */
public sealed interface Output {
    /** Printed text; {@code name} is {@code stdout} or {@code stderr}. */
    record Stream(String name, String text) implements Output {}

    /**
     * Content in several MIME types: texts as JSON strings, JSON types as JSON values.
     *
     * @param executionCount present if this is the result of the cell, empty if it was displayed
     * @param metadata by MIME type or key; caption, alt text, source and n of our charts and tables stand under
     *     {@code ltv}
     */
    record Content(JsonObject data, JsonObject metadata, OptionalInt executionCount, boolean result)
            implements Output {}

    /** A failure. */
    record Failure(String name, String message, List<String> traceback) implements Output {
        public Failure {
            traceback = List.copyOf(traceback);
        }
    }
}
