package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ltvlab.jupyter.channel.Channels;
import org.ltvlab.jupyter.channel.WireOutput;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.jupyter.protocol.Session;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.engine.Question;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.memory.Reserve;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** Runs cells, one after another in each shell. */
final class ExecuteHandler implements Handler {
    private final Channels channels;
    private final LazyShell shell;
    private final Questions questions;
    private final History history;
    private final Subshells subshells;
    private final Set<String> aborting = ConcurrentHashMap.newKeySet();
    private int count;

    /** A cell on its way. */
    private record Cell(Request request, ExecuteRequest asked, WireOutput output, int number) {
        String place() {
            return Subshells.of(request.message());
        }
    }

    ExecuteHandler(Channels channels, LazyShell shell, Questions questions, History history, Subshells subshells) {
        this.channels = channels;
        this.shell = shell;
        this.questions = questions;
        this.history = history;
        this.subshells = subshells;
    }

    @Override
    public Answer handle(Request request) {
        JsonObject reply = aborting.contains(Subshells.of(request.message())) ? aborted() : reply(request);
        return Answer.of(reply).then(Reserve::takeBack);
    }

    private JsonObject aborted() {
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "aborted");
        return numbered(reply, count());
    }

    private static JsonObject numbered(JsonObject reply, int number) {
        reply.addProperty("execution_count", number);
        return reply;
    }

    private synchronized int count() {
        return count;
    }

    /** The number of a cell, or of the latest one if this one does not count. */
    private synchronized int number(ExecuteRequest asked) {
        if (asked.storeHistory() && !asked.code().isBlank()) {
            count++;
            history.add(count, asked.code());
        }
        return count;
    }

    private JsonObject reply(Request request) {
        int number = count();
        try {
            ExecuteRequest asked = ExecuteRequest.from(request.message());
            number = number(asked);
            WireOutput output = WireOutput.of(channels, request.message().header(), !asked.fromTerminal());
            Cell cell = new Cell(request, asked, output, number);
            CellResult result = run(cell);
            return numbered(result instanceof Failed failed ? failed(cell, failed) : finished(cell), number);
        } catch (Throwable problem) {
            Reserve.giveUpFor(problem);
            return numbered(Replies.error(Replies.failed(problem)), number);
        }
    }

    private CellResult run(Cell cell) {
        boolean silent = cell.asked().silent();
        if (!silent) {
            publishInput(cell);
        }
        CellResult result = cell.asked().code().isBlank() ? new Finished(Optional.empty()) : evaluate(cell);
        if (!silent && result instanceof Finished finished) {
            finished.value().ifPresent(value -> show(value, cell));
        }
        return result;
    }

    private CellResult evaluate(Cell cell) {
        ExecuteRequest asked = cell.asked();
        CellOutput visible = asked.silent() ? CellOutput.none() : cell.output();
        CellInput input = asked.allowStdin() ? questions.from(cell.request().message()) : CellInput.none();
        Optional<Question> question = Question.in(asked.code());
        try {
            if (question.isPresent() && isPaged(question.get(), cell)) {
                return new Finished(Optional.empty());
            }
            if (asked.code().stripLeading().startsWith("%")) {
                Reserve.lend(); // %del and %reset must work where the heap is full
            }
            int number = asked.storeHistory() ? cell.number() : 0;
            Shell ready = shell.announced(cell.place(), cell.request().interruptsBefore());
            return ready.run(asked.code(), number, visible, input);
        } catch (InterruptedException e) {
            return Replies.interrupted();
        } catch (Throwable problem) {
            Reserve.giveUpFor(problem);
            return Replies.failed(problem);
        }
    }

    /** Whether there is an answer, shown beside the notebook; if there is none, the shell says so like any cell. */
    private boolean isPaged(Question question, Cell cell) throws InterruptedException {
        Optional<MimeBundle> answer =
                question.answer(shell.awaitUnlessInterrupted(cell.request().interruptsBefore()));
        answer.ifPresent(cell.output()::page);
        return answer.isPresent();
    }

    private void show(MimeBundle value, Cell cell) {
        cell.output().result(value, cell.number());
        if (cell.asked().storeHistory()) {
            history.addOutput(cell.number(), String.valueOf(value.data().get("text/plain")));
        }
    }

    private JsonObject finished(Cell cell) {
        JsonObject reply = Replies.ok();
        reply.add("payload", Json.of(cell.output().payloads()));
        reply.add("user_expressions", expressions(cell));
        return reply;
    }

    private JsonObject failed(Cell cell, Failed failed) {
        if (!cell.asked().silent()) {
            cell.output().error(failed.name(), failed.message(), failed.traceback());
            if (cell.asked().stopOnError()) {
                abortWaiting(cell);
            }
        }
        JsonObject reply = Replies.error(failed);
        reply.add("payload", Json.of(cell.output().payloads()));
        reply.add("user_expressions", new JsonObject());
        return reply;
    }

    // A failure aborts what waits in its own shell: everything that has reached the socket by now is put on the lane
    // before the task that ends the aborting, and that before anybody learns from the reply or the idle state that the
    // cell has ended.
    private void abortWaiting(Cell cell) {
        String place = cell.place();
        aborting.add(place);
        channels.awaitArrivals(Port.SHELL);
        subshells.post(cell.request().message(), () -> aborting.remove(place));
    }

    private JsonObject expressions(Cell cell) {
        JsonObject results = new JsonObject();
        Map<String, String> expressions = cell.asked().userExpressions();
        if (expressions.isEmpty()) {
            return results;
        }
        try {
            shell.await(cell.place())
                    .evaluate(expressions)
                    .forEach((name, result) -> results.add(name, result(result)));
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

    private void publishInput(Cell cell) {
        JsonObject content = new JsonObject();
        content.addProperty("code", cell.asked().code());
        content.addProperty("execution_count", cell.number());
        channels.publish(cell.request().message().header(), "execute_input", Session.Body.of(content));
    }
}
