package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.List;

/** A message as a front end reads it. */
record Heard(
        String prefix,
        JsonObject header,
        JsonObject parent,
        JsonObject metadata,
        JsonObject content,
        List<byte[]> buffers) {
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
