package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.jupyter.channel.Channels;
import org.ltvlab.jupyter.channel.Lane;
import org.ltvlab.jupyter.channel.WireOutput;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.jupyter.protocol.Session;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** Runs cells, one after another, all on the shell's lane. */
final class ExecuteHandler implements Handler {
    private final Channels channels;
    private final LazyShell shell;
    private final Questions questions;
    private final History history;
    private final Lane lane;
    private int count;
    private boolean aborting;

    ExecuteHandler(Channels channels, LazyShell shell, Questions questions, History history, Lane lane) {
        this.channels = channels;
        this.shell = shell;
        this.questions = questions;
        this.history = history;
        this.lane = lane;
    }

    @Override
    public Answer handle(Request request) {
        JsonObject reply = aborting ? aborted() : reply(request);
        reply.addProperty("execution_count", count);
        return Answer.of(reply);
    }

    private static JsonObject aborted() {
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "aborted");
        return reply;
    }

    private JsonObject reply(Request request) {
        try {
            ExecuteRequest cell = ExecuteRequest.from(request.content());
            CellResult result = run(request, cell);
            return result instanceof Failed failed ? failed(request, cell, failed) : finished(cell);
        } catch (Throwable problem) {
            return Replies.error(Replies.failed(problem));
        }
    }

    private CellResult run(Request request, ExecuteRequest cell) {
        boolean blank = cell.code().isBlank();
        if (cell.storeHistory() && !blank) {
            count++;
            history.add(count, cell.code());
        }
        WireOutput output = WireOutput.of(channels, request.message().header());
        if (!cell.silent()) {
            publishInput(request, cell.code());
        }
        CellResult result = blank ? new Finished(Optional.empty()) : evaluate(request, cell, output);
        if (!cell.silent() && result instanceof Finished finished) {
            finished.value().ifPresent(value -> show(value, cell, output));
        }
        return result;
    }

    private CellResult evaluate(Request request, ExecuteRequest cell, WireOutput output) {
        CellOutput visible = cell.silent() ? new SilentOutput() : output;
        CellInput input = cell.allowStdin() ? questions.from(request.message()) : CellInput.none();
        try {
            return shell.awaitUnlessInterrupted(request.interruptsBefore()).run(cell.code(), count, visible, input);
        } catch (InterruptedException e) {
            return Replies.interrupted();
        } catch (Throwable problem) {
            return Replies.failed(problem);
        }
    }

    private void show(MimeBundle value, ExecuteRequest cell, WireOutput output) {
        output.result(value, count);
        if (cell.storeHistory()) {
            history.addOutput(count, String.valueOf(value.data().get("text/plain")));
        }
    }

    private JsonObject finished(ExecuteRequest cell) {
        JsonObject reply = Replies.ok();
        reply.add("payload", new JsonArray());
        reply.add("user_expressions", expressions(cell.userExpressions()));
        return reply;
    }

    private JsonObject failed(Request request, ExecuteRequest cell, Failed failed) {
        if (!cell.silent()) {
            WireOutput.of(channels, request.message().header())
                    .error(failed.name(), failed.message(), failed.traceback());
            if (cell.stopOnError()) {
                abortWaiting();
            }
        }
        JsonObject reply = Replies.error(failed);
        reply.add("payload", new JsonArray());
        reply.add("user_expressions", new JsonObject());
        return reply;
    }

    // Everything that has reached the socket by now is put on the lane before the task that ends the aborting.
    private void abortWaiting() {
        aborting = true;
        channels.afterArrivals(Port.SHELL, () -> lane.post(() -> aborting = false));
    }

    private JsonObject expressions(Map<String, String> expressions) {
        JsonObject results = new JsonObject();
        if (expressions.isEmpty()) {
            return results;
        }
        try {
            shell.await().evaluate(expressions).forEach((name, result) -> results.add(name, result(result)));
        } catch (Throwable problem) {
            expressions.keySet().forEach(name -> results.add(name, Replies.error(Replies.failed(problem))));
        }
        return results;
    }

    private static JsonObject result(CellResult result) {
        if (result instanceof Failed failed) {
            return Replies.error(failed);
        }
        MimeBundle value = ((Finished) result).value().orElse(MimeBundle.plain(""));
        JsonObject content = Replies.ok();
        content.add("data", Json.object(value.data()));
        content.add("metadata", Json.object(value.metadata()));
        return content;
    }

    private void publishInput(Request request, String code) {
        JsonObject content = new JsonObject();
        content.addProperty("code", code);
        content.addProperty("execution_count", count);
        channels.publish(request.message().header(), "execute_input", Session.Body.of(content));
    }
}
