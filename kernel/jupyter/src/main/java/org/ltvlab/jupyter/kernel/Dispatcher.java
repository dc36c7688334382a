package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.Map;
import org.ltvlab.jupyter.channel.Channels;
import org.ltvlab.jupyter.protocol.BadMessage;
import org.ltvlab.jupyter.protocol.KernelLog;
import org.ltvlab.jupyter.protocol.Message;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.jupyter.protocol.Session;
import org.ltvlab.shell.memory.Reserve;

/** Answers every request between a busy and an idle state, whatever its handler does. */
final class Dispatcher {
    private final Channels channels;
    private final Map<String, Handler> handlers;
    private final LazyShell shell;

    Dispatcher(Channels channels, Map<String, Handler> handlers, LazyShell shell) {
        this.channels = channels;
        this.handlers = Map.copyOf(handlers);
        this.shell = shell;
    }

    void dispatch(Port port, Message message) {
        dispatch(port, message, this::answer);
    }

    /** Answers a request with {@code handler} instead of the one for its type. */
    void dispatch(Port port, Message message, Handler handler) {
        Request request = new Request(message, port, shell.interrupts());
        publishState(message.header(), "busy");
        Answer answer = Answer.none();
        try {
            answer = handler.handle(request);
            answer.reply().ifPresent(content -> reply(request, content));
        } catch (BadMessage e) {
            KernelLog.leftOut(message.type() + ": " + e.getMessage());
            replyError(request, e);
        } catch (Throwable problem) {
            // Also for OutOfMemoryError and the like: a front end that waits must not wait for ever.
            Reserve.giveUpFor(problem);
            KernelLog.failure("a request of type " + message.type() + " failed", problem);
            replyError(request, problem);
        } finally {
            publishState(message.header(), "idle");
        }
        answer.afterwards().run();
    }

    private void publishState(JsonObject parent, String state) {
        JsonObject content = new JsonObject();
        content.addProperty("execution_state", state);
        channels.publish(parent, "status", Session.Body.of(content));
    }

    private Answer answer(Request request) throws InterruptedException {
        String type = request.message().type();
        Handler handler = handlers.get(type);
        if (handler == null) {
            KernelLog.leftOut("the type " + type + " is not known");
            return Answer.none();
        }
        return handler.handle(request);
    }

    private void replyError(Request request, Throwable problem) {
        if (request.message().type().endsWith("_request")) {
            reply(request, Replies.error(Replies.failed(problem)));
        }
    }

    private void reply(Request request, JsonObject content) {
        String type = request.message().type().replaceFirst("_request$", "_reply");
        channels.send(request.port(), channels.draft(request.message(), type, content));
    }
}
