package org.ltvlab.jupyter.comm;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.ltvlab.jupyter.channel.Channels;
import org.ltvlab.jupyter.channel.WireOutput;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.KernelLog;
import org.ltvlab.jupyter.protocol.Message;
import org.ltvlab.jupyter.protocol.Session;

/** The comms that are open, and the targets under which new ones may be opened. */
public final class Comms {
    private final Channels channels;
    private final Map<String, CommTarget> targets = new ConcurrentHashMap<>();
    private final Map<String, Live> live = new ConcurrentHashMap<>();
    private final ThreadLocal<JsonObject> parent = ThreadLocal.withInitial(JsonObject::new);

    private record Live(Comm comm, CommHandler handler) {}

    private Comms(Channels channels) {
        this.channels = channels;
    }

    /** No comms yet. */
    public static Comms over(Channels channels) {
        return new Comms(channels);
    }

    /** Lets front ends open comms under {@code name}. */
    public void register(String name, CommTarget target) {
        targets.put(name, target);
    }

    /** Opens a comm to the front end's target {@code name}. */
    public Comm open(String name, JsonObject data, CommHandler handler) {
        Comm comm = new Comm(this, UUID.randomUUID().toString(), name);
        live.put(comm.id(), new Live(comm, handler));
        JsonObject content = comm.content(data);
        content.addProperty("target_name", name);
        publish("comm_open", Session.Body.of(content));
        return comm;
    }

    /** A front end opens a comm; one with an unknown target is closed at once, as the protocol asks. */
    public void opened(Message message) {
        String name = Json.optionalText(message.content(), "target_name").orElse("");
        Comm comm = new Comm(this, Json.text(message.content(), "comm_id"), name);
        CommTarget target = targets.get(name);
        during(message, () -> {
            if (target == null) {
                KernelLog.leftOut("there is no comm target " + name);
                comm.close();
                return;
            }
            try {
                live.put(comm.id(), new Live(comm, target.opened(comm, received(message))));
            } catch (RuntimeException | Error e) {
                comm.close();
                throw e;
            }
        });
    }

    /** A front end says something through a comm. */
    public void said(Message message) {
        Live known = live.get(Json.text(message.content(), "comm_id"));
        if (known == null) {
            KernelLog.leftOut("there is no such comm");
            return;
        }
        during(message, () -> known.handler().received(received(message)));
    }

    /** A front end closes a comm. */
    public void closed(Message message) {
        Live known = live.remove(Json.text(message.content(), "comm_id"));
        if (known != null) {
            during(message, () -> known.handler().closed(received(message)));
        }
    }

    /** The open comms by id, those with {@code target} only unless it is empty, as {@code comm_info_reply} has them. */
    public JsonObject info(String target) {
        JsonObject comms = new JsonObject();
        live.forEach((id, one) -> {
            if (target.isEmpty() || one.comm().target().equals(target)) {
                JsonObject about = new JsonObject();
                about.addProperty("target_name", one.comm().target());
                comms.add(id, about);
            }
        });
        return comms;
    }

    void publish(String type, Session.Body body) {
        channels.publish(parent.get(), type, body);
    }

    void forget(Comm comm) {
        live.remove(comm.id());
    }

    private CommMessage received(Message message) {
        return new CommMessage(
                Json.child(message.content(), "data"),
                message.metadata(),
                message.buffers(),
                WireOutput.of(channels, message.header(), true));
    }

    // What a handler sends belongs to the message that it handles.
    private void during(Message message, Runnable work) {
        parent.set(message.header());
        try {
            work.run();
        } finally {
            parent.remove();
        }
    }
}
