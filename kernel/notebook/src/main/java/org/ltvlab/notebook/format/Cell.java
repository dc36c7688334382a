package org.ltvlab.notebook.format;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/** A cell of a notebook; what it hands out is a copy. */
public sealed interface Cell {
    /** The id: 1–64 letters, digits, hyphens and underscores, unique in the notebook. */
    String id();

    /** The metadata as it stands in the file. */
    JsonObject metadata();

    /** The text. */
    String source();

    /** Keys of the cell beside the known ones, kept as they stand in the file. */
    JsonObject more();

    /** The tags in {@code metadata.tags}, in their order. */
    default List<String> tags() {
        JsonElement tags = metadata().get("tags");
        if (tags == null || !tags.isJsonArray()) {
            return List.of();
        }
        return StreamSupport.stream(tags.getAsJsonArray().spliterator(), false)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }

    /** The same cell with other metadata. */
    Cell withMetadata(JsonObject other);

    /** Prose. */
    record Markdown(String id, JsonObject metadata, String source, JsonObject attachments, JsonObject more)
            implements Cell {
        public Markdown {
            metadata = metadata.deepCopy();
            attachments = attachments.deepCopy();
            more = more.deepCopy();
        }

        /** Prose without unknown keys. */
        public Markdown(String id, JsonObject metadata, String source, JsonObject attachments) {
            this(id, metadata, source, attachments, new JsonObject());
        }

        @Override
        public JsonObject metadata() {
            return metadata.deepCopy();
        }

        /** Pictures by file name, each in its MIME types. */
        @Override
        public JsonObject attachments() {
            return attachments.deepCopy();
        }

        @Override
        public JsonObject more() {
            return more.deepCopy();
        }

        @Override
        public Markdown withMetadata(JsonObject other) {
            return new Markdown(id, other, source, attachments, more);
        }
    }

    /** Text for a converter. */
    record Raw(String id, JsonObject metadata, String source, JsonObject attachments, JsonObject more) implements Cell {
        public Raw {
            metadata = metadata.deepCopy();
            attachments = attachments.deepCopy();
            more = more.deepCopy();
        }

        /** Text without unknown keys. */
        public Raw(String id, JsonObject metadata, String source, JsonObject attachments) {
            this(id, metadata, source, attachments, new JsonObject());
        }

        @Override
        public JsonObject metadata() {
            return metadata.deepCopy();
        }

        /** Pictures by file name, each in its MIME types. */
        @Override
        public JsonObject attachments() {
            return attachments.deepCopy();
        }

        @Override
        public JsonObject more() {
            return more.deepCopy();
        }

        @Override
        public Raw withMetadata(JsonObject other) {
            return new Raw(id, other, source, attachments, more);
        }
    }

    /** Code with what it put out. */
    record Code(
            String id,
            JsonObject metadata,
            String source,
            List<Output> outputs,
            OptionalInt executionCount,
            JsonObject more)
            implements Cell {
        public Code {
            metadata = metadata.deepCopy();
            outputs = List.copyOf(outputs);
            more = more.deepCopy();
        }

        /** Code without unknown keys. */
        public Code(String id, JsonObject metadata, String source, List<Output> outputs, OptionalInt executionCount) {
            this(id, metadata, source, outputs, executionCount, new JsonObject());
        }

        /** Code that has not run. */
        public static Code fresh(String id, String source, String... tags) {
            JsonObject metadata = new JsonObject();
            if (tags.length > 0) {
                JsonArray list = new JsonArray();
                List.of(tags).forEach(tag -> list.add(new JsonPrimitive(tag)));
                metadata.add("tags", list);
            }
            return new Code(id, metadata, source, List.of(), OptionalInt.empty());
        }

        @Override
        public JsonObject metadata() {
            return metadata.deepCopy();
        }

        @Override
        public JsonObject more() {
            return more.deepCopy();
        }

        @Override
        public Code withMetadata(JsonObject other) {
            return new Code(id, other, source, outputs, executionCount, more);
        }

        /** The same code with what it put out. */
        public Code withOutputs(List<Output> others, OptionalInt count) {
            return new Code(id, metadata, source, others, count, more);
        }

        /** The same cell with other code. */
        public Code withSource(String other) {
            return new Code(id, metadata, other, outputs, executionCount, more);
        }
    }
}
