package org.ltvlab.jupyter.channel;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.Session;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.output.CellOutput;

/** Output that goes to the cell of one request, whenever and from whichever thread it comes. */
public final class WireOutput implements CellOutput {
    private final Channels channels;
    private final JsonObject parent;
    private final boolean updates;
    private final List<JsonObject> payloads = new CopyOnWriteArrayList<>();

    private WireOutput(Channels channels, JsonObject parent, boolean updates) {
        this.channels = channels;
        this.parent = parent;
        this.updates = updates;
    }

    /**
     * The output of a request.
     *
     * @param parent its header
     * @param updates whether its front end changes what it shows
     */
    public static WireOutput of(Channels channels, JsonObject parent, boolean updates) {
        return new WireOutput(channels, parent, updates);
    }

    @Override
    public void stream(StreamName name, String text) {
        JsonObject content = new JsonObject();
        content.addProperty("name", name == StreamName.STDOUT ? "stdout" : "stderr");
        content.addProperty("text", text);
        publish("stream", content);
    }

    @Override
    public void display(MimeBundle bundle, Optional<String> displayId) {
        channels.awaitReaders();
        publish("display_data", shown(bundle, displayId));
    }

    @Override
    public void updateDisplay(MimeBundle bundle, String displayId) {
        channels.awaitReaders();
        publish("update_display_data", shown(bundle, Optional.of(displayId)));
    }

    @Override
    public boolean updates() {
        return updates;
    }

    @Override
    public void clearOutput(boolean wait) {
        JsonObject content = new JsonObject();
        content.addProperty("wait", wait);
        publish("clear_output", content);
    }

    @Override
    public void nextCell(String code) {
        JsonObject payload = new JsonObject();
        payload.addProperty("source", "set_next_input");
        payload.addProperty("text", code);
        payload.addProperty("replace", false);
        payloads.add(payload);
    }

    /** Something to read beside the cell. */
    public void page(MimeBundle bundle) {
        JsonObject payload = new JsonObject();
        payload.addProperty("source", "page");
        payload.add("data", Json.object(bundle.data()));
        payload.addProperty("start", 0);
        payloads.add(payload);
    }

    /** What the reply asks the front end to do, in the order of the calls. */
    public List<JsonObject> payloads() {
        return List.copyOf(payloads);
    }

    /** The value of the cell numbered {@code count}. */
    public void result(MimeBundle bundle, int count) {
        JsonObject content = new JsonObject();
        content.addProperty("execution_count", count);
        content.add("data", Json.object(bundle.data()));
        content.add("metadata", Json.object(bundle.metadata()));
        publish("execute_result", content);
    }

    /** The failure of the cell. */
    public void error(String name, String message, List<String> traceback) {
        JsonObject content = new JsonObject();
        content.addProperty("ename", name);
        content.addProperty("evalue", message);
        content.add("traceback", Json.of(traceback));
        publish("error", content);
    }

    private static JsonObject shown(MimeBundle bundle, Optional<String> displayId) {
        JsonObject content = new JsonObject();
        content.add("data", Json.object(bundle.data()));
        content.add("metadata", Json.object(bundle.metadata()));
        JsonObject passing = new JsonObject();
        displayId.ifPresent(id -> passing.addProperty("display_id", id));
        content.add("transient", passing);
        return content;
    }

    private void publish(String type, JsonObject content) {
        channels.publish(parent, type, Session.Body.of(content));
    }
}
