package org.ltvlab.jupyter.protocol;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A message.
 *
 * @param identities where it came from or goes to: routing frames, or the topic on iopub
 * @param header who sent what and when; the sender's own, unknown fields included
 * @param parentHeader the header of the request this belongs to; empty if there is none
 * @param metadata about the message
 * @param content what it says
 * @param buffers binary parts
 */
public record Message(
        List<byte[]> identities,
        JsonObject header,
        JsonObject parentHeader,
        JsonObject metadata,
        JsonObject content,
        List<byte[]> buffers) {
    public Message {
        identities = List.copyOf(identities);
        buffers = List.copyOf(buffers);
    }

    /** The message's type, such as {@code execute_request}. */
    public String type() {
        return Json.text(header, "msg_type");
    }

    /** The message's id. */
    public String id() {
        return Json.text(header, "msg_id");
    }
}
