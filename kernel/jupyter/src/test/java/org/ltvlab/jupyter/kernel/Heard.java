package org.ltvlab.jupyter.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;

/** A message as a front end reads it. */
record Heard(
        String prefix,
        JsonObject header,
        JsonObject parent,
        JsonObject metadata,
        JsonObject content,
        List<byte[]> buffers) {
    /** The message in the frames, its signature checked. */
    static Heard read(List<byte[]> frames) {
        List<String> texts =
                frames.stream().map(frame -> new String(frame, UTF_8)).toList();
        int delimiter = texts.indexOf("<IDS|MSG>");
        List<byte[]> parts = frames.subList(delimiter + 2, delimiter + 6);
        if (!new String(FrontEnd.sign(parts), UTF_8).equals(texts.get(delimiter + 1))) {
            throw new AssertionError("a message of the kernel is not signed");
        }
        return new Heard(
                String.join("", texts.subList(0, delimiter)),
                json(texts.get(delimiter + 2)),
                json(texts.get(delimiter + 3)),
                json(texts.get(delimiter + 4)),
                json(texts.get(delimiter + 5)),
                List.copyOf(frames.subList(delimiter + 6, frames.size())));
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }

    String type() {
        return header.get("msg_type").getAsString();
    }

    String parentId() {
        return parent.has("msg_id") ? parent.get("msg_id").getAsString() : "";
    }

    String text(String key) {
        return content.get(key).getAsString();
    }

    /** The state of a status message, the type of any other. */
    String what() {
        return type().equals("status") ? text("execution_state") : type();
    }
}
