package org.ltvlab.jupyter.comm;

import com.google.gson.JsonObject;
import java.util.List;
import org.ltvlab.jupyter.protocol.Session;

/** One talk between a front end and the kernel. */
public final class Comm {
    private final Comms comms;
    private final String id;
    private final String target;

    Comm(Comms comms, String id, String target) {
        this.comms = comms;
        this.id = id;
        this.target = target;
    }

    /** The id that both sides know it by. */
    public String id() {
        return id;
    }

    /** The name it was opened under. */
    public String target() {
        return target;
    }

    /** Says something to the front end. */
    public void send(JsonObject data) {
        send(data, new JsonObject(), List.of());
    }

    /** Says something to the front end, with binary parts. */
    public void send(JsonObject data, JsonObject metadata, List<byte[]> buffers) {
        comms.publish("comm_msg", new Session.Body(content(data), metadata, buffers));
    }

    /** Ends the talk. */
    public void close() {
        comms.forget(this);
        comms.publish("comm_close", Session.Body.of(content(new JsonObject())));
    }

    JsonObject content(JsonObject data) {
        JsonObject content = new JsonObject();
        content.addProperty("comm_id", id);
        content.add("data", data);
        return content;
    }
}
