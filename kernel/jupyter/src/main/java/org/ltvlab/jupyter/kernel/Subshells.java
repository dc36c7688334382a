package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ltvlab.jupyter.channel.Lane;
import org.ltvlab.jupyter.protocol.BadMessage;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.Message;

/**
 * Lanes beside the main one (JEP 91): what a front end sends to them is done while a cell runs on the main one, cells
 * included.
 */
final class Subshells {
    private static final String ID = "subshell_id";

    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Lane main;
    private final LazyShell shell;

    Subshells(Lane main, LazyShell shell) {
        this.main = main;
        this.shell = shell;
    }

    /** The subshell that a message of the shell socket is for, or {@link LazyShell#MAIN}. */
    static String of(Message message) {
        return Json.optionalText(message.header(), ID).orElse(LazyShell.MAIN);
    }

    /** Has {@code task} done on the lane that a message of the shell socket is for; false if its subshell does not exist. */
    synchronized boolean post(Message message, Runnable task) {
        String id = of(message);
        Lane lane = id.equals(LazyShell.MAIN) ? main : lanes.get(id);
        if (lane == null) {
            return false;
        }
        lane.post(task);
        return true;
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
        lane.post(() -> shell.leave(id));
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
