package org.ltvlab.notebook.format;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalInt;

/** What a code cell put out; what it hands out is a copy. */
public sealed interface Output {
    /** Keys of the output beside the known ones, kept as they stand in the file. */
    JsonObject more();

    /** Printed text; {@code name} is {@code stdout} or {@code stderr}. */
    record Stream(String name, String text, JsonObject more) implements Output {
        public Stream {
            more = more.deepCopy();
        }

        /** Printed text without unknown keys. */
        public Stream(String name, String text) {
            this(name, text, new JsonObject());
        }

        @Override
        public JsonObject more() {
            return more.deepCopy();
        }
    }

    /**
     * Content in several MIME types: texts as JSON strings, JSON types as JSON values.
     *
     * @param executionCount present if this is the result of the cell, empty if it was displayed
     * @param metadata by MIME type or key; caption, alt text, source and n of our charts and tables stand under
     *     {@code ltv}
     * @param result whether this is the value of the cell rather than something displayed
     */
    record Content(JsonObject data, JsonObject metadata, OptionalInt executionCount, boolean result, JsonObject more)
            implements Output {
        public Content {
            data = data.deepCopy();
            metadata = metadata.deepCopy();
            more = more.deepCopy();
        }

        /** Content without unknown keys. */
        public Content(JsonObject data, JsonObject metadata, OptionalInt executionCount, boolean result) {
            this(data, metadata, executionCount, result, new JsonObject());
        }

        @Override
        public JsonObject data() {
            return data.deepCopy();
        }

        @Override
        public JsonObject metadata() {
            return metadata.deepCopy();
        }

        @Override
        public JsonObject more() {
            return more.deepCopy();
        }

        /** The same output showing something else, as an update of a display does. */
        public Content withContent(JsonObject otherData, JsonObject otherMetadata) {
            return new Content(otherData, otherMetadata, executionCount, result, more);
        }
    }

    /** A failure: name and message of the exception, and the lines to show, with ANSI colours. */
    record Failure(String name, String message, List<String> traceback, JsonObject more) implements Output {
        public Failure {
            traceback = List.copyOf(traceback);
            more = more.deepCopy();
        }

        /** A failure without unknown keys. */
        public Failure(String name, String message, List<String> traceback) {
            this(name, message, traceback, new JsonObject());
        }

        @Override
        public JsonObject more() {
            return more.deepCopy();
        }
    }
}
