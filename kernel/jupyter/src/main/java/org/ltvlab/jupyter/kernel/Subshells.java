package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ltvlab.jupyter.channel.Lane;
import org.ltvlab.jupyter.protocol.BadMessage;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.Message;

/**
 * Lanes beside the main one (JEP 91): what a front end sends to them is answered while a cell runs.
 *
 * <p>There is one Java session, and it runs one cell at a time: a cell sent to a subshell waits on the main lane like any
 * other, so that it sees what the cells before it declared.
 */
final class Subshells {
    private static final String ID = "subshell_id";

    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Lane main;

    Subshells(Lane main) {
        this.main = main;
    }

    /** The subshell that a message of the shell socket is for; nothing if it is for the main one. */
    static Optional<String> of(Message message) {
        return Json.optionalText(message.header(), ID);
    }

    /** The lane on which a message of the shell socket is answered; nothing if its subshell does not exist. */
    synchronized Optional<Lane> lane(Message message) {
        Optional<String> id = of(message);
        if (id.isEmpty()) {
            return Optional.of(main);
        }
        Optional<Lane> own = Optional.ofNullable(lanes.get(id.get()));
        return message.type().equals("execute_request") ? own.map(lane -> main) : own;
    }

    synchronized Answer create(Request request) {
        String id = UUID.randomUUID().toString();
        lanes.put(id, Lane.start("jupyter-subshell-" + id));
        JsonObject reply = Replies.ok();
        reply.addProperty(ID, id);
        return Answer.of(reply);
    }

    /** Ends a subshell; what has reached it by now is still answered. */
    synchronized Answer delete(Request request) {
        String id = Json.text(request.content(), ID);
        Lane lane = lanes.remove(id);
        if (lane == null) {
            throw unknown(id);
        }
        lane.finish();
        return Answer.of(Replies.ok());
    }

    synchronized Answer list(Request request) {
        JsonObject reply = Replies.ok();
        reply.add(ID, Json.of(List.copyOf(lanes.keySet())));
        return Answer.of(reply);
    }

    static BadMessage unknown(String id) {
        return new BadMessage("there is no subshell " + id);
    }

    synchronized void stop() {
        lanes.values().forEach(Lane::stop);
    }
}
