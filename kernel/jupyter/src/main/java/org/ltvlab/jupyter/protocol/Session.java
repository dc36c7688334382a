package org.ltvlab.jupyter.protocol;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Writes the kernel's messages: each with an id of its own and the time of its making. */
public final class Session {
    /** The version of the protocol that the kernel speaks. */
    public static final String PROTOCOL_VERSION = "5.5";

    private final String id = UUID.randomUUID().toString();
    private final AtomicLong made = new AtomicLong();

    /** A message to whoever sent {@code request}, over the same route. */
    public Message answer(Message request, String type, JsonObject content) {
        return new Message(request.identities(), header(type), request.header(), new JsonObject(), content, List.of());
    }

    /** A message to everybody; the topic frame says what it is about. */
    public Message broadcast(JsonObject parent, String type, Body body) {
        byte[] topic = ("kernel." + id + "." + type).getBytes(StandardCharsets.UTF_8);
        return new Message(List.of(topic), header(type), parent, body.metadata(), body.content(), body.buffers());
    }

    /** The news that the kernel is starting; it belongs to no request. */
    public Message starting() {
        JsonObject content = new JsonObject();
        content.addProperty("execution_state", "starting");
        return broadcast(new JsonObject(), "status", Body.of(content));
    }

    /** A welcome to a new listener of {@code topic}. */
    public Message welcome(byte[] topic) {
        JsonObject content = new JsonObject();
        content.addProperty("subscription", new String(topic, StandardCharsets.UTF_8));
        return new Message(
                List.of(topic), header("iopub_welcome"), new JsonObject(), new JsonObject(), content, List.of());
    }

    private JsonObject header(String type) {
        JsonObject header = new JsonObject();
        header.addProperty("msg_id", id + "_" + made.incrementAndGet());
        header.addProperty("session", id);
        header.addProperty("username", "kernel");
        header.addProperty("date", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        header.addProperty("msg_type", type);
        header.addProperty("version", PROTOCOL_VERSION);
        return header;
    }

    /**
     * What a message carries.
     *
     * @param content what it says
     * @param metadata about it
     * @param buffers binary parts
     */
    public record Body(JsonObject content, JsonObject metadata, List<byte[]> buffers) {
        public Body {
            buffers = List.copyOf(buffers);
        }

        /** A body without metadata and buffers. */
        public static Body of(JsonObject content) {
            return new Body(content, new JsonObject(), List.of());
        }
    }
}
