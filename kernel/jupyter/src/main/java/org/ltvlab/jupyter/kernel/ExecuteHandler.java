package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.ltvlab.shell.engine.Question;
import org.ltvlab.shell.memory.Reserve;
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
    private final Set<String> aborting = new HashSet<>();

    ExecuteHandler(Channels channels, LazyShell shell, Questions questions, History history, Lane lane) {
        this.channels = channels;
        this.shell = shell;
        this.questions = questions;
        this.history = history;
        this.lane = lane;
    }

    @Override
    public Answer handle(Request request) {
        JsonObject reply = aborting.contains(queue(request)) ? aborted() : reply(request);
        reply.addProperty("execution_count", count);
        return Answer.of(reply).then(Reserve::takeBack);
    }

    // A failure aborts what waits in its own shell; cells of other shells wait on the same lane but go on.
    private static String queue(Request request) {
        return Subshells.of(request.message()).orElse("");
    }

    private static JsonObject aborted() {
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "aborted");
        return reply;
    }

    private JsonObject reply(Request request) {
        try {
            ExecuteRequest cell = ExecuteRequest.from(request.content());
            WireOutput output = WireOutput.of(channels, request.message().header());
            CellResult result = run(request, cell, output);
            return result instanceof Failed failed ? failed(request, cell, output, failed) : finished(cell, output);
        } catch (Throwable problem) {
            Reserve.giveUpFor(problem);
            return Replies.error(Replies.failed(problem));
        }
    }

    private CellResult run(Request request, ExecuteRequest cell, WireOutput output) {
        boolean blank = cell.code().isBlank();
        if (cell.storeHistory() && !blank) {
            count++;
            history.add(count, cell.code());
        }
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
        CellOutput visible = cell.silent() ? CellOutput.none() : output;
        CellInput input = cell.allowStdin() ? questions.from(request.message()) : CellInput.none();
        Optional<Question> question = Question.in(cell.code());
        try {
            if (question.isPresent() && isPaged(question.get(), request, output)) {
                return new Finished(Optional.empty());
            }
            if (cell.code().stripLeading().startsWith("%")) {
                Reserve.lend(); // %del and %reset must work where the heap is full
            }
            int number = cell.storeHistory() ? count : 0;
            return shell.announced(request.interruptsBefore()).run(cell.code(), number, visible, input);
        } catch (InterruptedException e) {
            return Replies.interrupted();
        } catch (Throwable problem) {
            Reserve.giveUpFor(problem);
            return Replies.failed(problem);
        }
    }

    /** Whether there is an answer, shown beside the notebook; if there is none, the shell says so like any cell. */
    private boolean isPaged(Question question, Request request, WireOutput output) throws InterruptedException {
        Optional<MimeBundle> answer = question.answer(shell.awaitUnlessInterrupted(request.interruptsBefore()));
        answer.ifPresent(output::page);
        return answer.isPresent();
    }

    private void show(MimeBundle value, ExecuteRequest cell, WireOutput output) {
        output.result(value, count);
        if (cell.storeHistory()) {
            history.addOutput(count, String.valueOf(value.data().get("text/plain")));
        }
    }

    private JsonObject finished(ExecuteRequest cell, WireOutput output) {
        JsonObject reply = Replies.ok();
        reply.add("payload", Json.of(output.payloads()));
        reply.add("user_expressions", expressions(cell.userExpressions()));
        return reply;
    }

    private JsonObject failed(Request request, ExecuteRequest cell, WireOutput output, Failed failed) {
        if (!cell.silent()) {
            output.error(failed.name(), failed.message(), failed.traceback());
            if (cell.stopOnError()) {
                abortWaiting(queue(request));
            }
        }
        JsonObject reply = Replies.error(failed);
        reply.add("payload", Json.of(output.payloads()));
        reply.add("user_expressions", new JsonObject());
        return reply;
    }

    // Everything that has reached the socket by now is put on the lane before the task that ends the aborting.
    private void abortWaiting(String queue) {
        aborting.add(queue);
        channels.afterArrivals(Port.SHELL, () -> lane.post(() -> aborting.remove(queue)));
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
