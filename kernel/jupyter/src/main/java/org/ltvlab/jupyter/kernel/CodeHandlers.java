package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.shell.engine.Completeness;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Inspection;

/** Answers questions about code that is being written; positions are Unicode code points throughout. */
final class CodeHandlers {
    private final LazyShell shell;

    CodeHandlers(LazyShell shell) {
        this.shell = shell;
    }

    Answer complete(Request request) throws InterruptedException {
        String code = Json.text(request.content(), "code");
        Completion completion = shell.await().complete(code, cursor(request, code));
        JsonArray matches = new JsonArray();
        JsonArray types = new JsonArray();
        for (Completion.Item item : completion.items()) {
            matches.add(item.text());
            types.add(typed(completion, item));
        }
        JsonObject metadata = new JsonObject();
        metadata.add("_jupyter_types_experimental", types);
        JsonObject reply = Replies.ok();
        reply.add("matches", matches);
        reply.addProperty("cursor_start", completion.start());
        reply.addProperty("cursor_end", completion.end());
        reply.add("metadata", metadata);
        return Answer.of(reply);
    }

    private static JsonObject typed(Completion completion, Completion.Item item) {
        JsonObject typed = new JsonObject();
        typed.addProperty("start", completion.start());
        typed.addProperty("end", completion.end());
        typed.addProperty("text", item.text());
        typed.addProperty("type", item.type());
        typed.addProperty("signature", item.signature());
        return typed;
    }

    Answer inspect(Request request) throws InterruptedException {
        String code = Json.text(request.content(), "code");
        boolean detailed = Json.integer(request.content(), "detail_level", 0) > 0;
        Inspection inspection = shell.await().inspect(code, cursor(request, code), detailed);
        JsonObject reply = Replies.ok();
        reply.addProperty("found", inspection.bundle().isPresent());
        reply.add(
                "data",
                inspection.bundle().map(found -> Json.object(found.data())).orElseGet(JsonObject::new));
        reply.add(
                "metadata",
                inspection.bundle().map(found -> Json.object(found.metadata())).orElseGet(JsonObject::new));
        return Answer.of(reply);
    }

    Answer isComplete(Request request) throws InterruptedException {
        Completeness completeness = shell.await().completeness(Json.text(request.content(), "code"));
        JsonObject reply = new JsonObject();
        reply.addProperty("status", completeness.status().name().toLowerCase(Locale.ROOT));
        if (completeness.status() == Completeness.Status.INCOMPLETE) {
            reply.addProperty("indent", completeness.indent());
        }
        return Answer.of(reply);
    }

    // A missing position is the end; one outside of the code is moved to its nearer end.
    private static int cursor(Request request, String code) {
        int length = code.codePointCount(0, code.length());
        return Math.max(0, Math.min(length, Json.integer(request.content(), "cursor_pos", length)));
    }
}
