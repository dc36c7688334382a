package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.ltvlab.jupyter.channel.Channels;
import org.ltvlab.jupyter.protocol.Json;
import org.ltvlab.jupyter.protocol.Message;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.shell.output.CellInput;

/** Questions that running cells ask their user, one at a time. */
final class Questions {
    private final Channels channels;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Pending pending;

    private record Pending(String id, BlockingQueue<Optional<String>> answer) {}

    Questions(Channels channels) {
        this.channels = channels;
    }

    /** The input of the cell that {@code request} runs; questions go to whoever sent it. */
    CellInput from(Message request) {
        return (prompt, password) -> ask(request, prompt, password);
    }

    private String ask(Message request, String prompt, boolean password) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            BlockingQueue<Optional<String>> answer = new ArrayBlockingQueue<>(1);
            JsonObject content = new JsonObject();
            content.addProperty("prompt", prompt);
            content.addProperty("password", password);
            Message question = channels.draft(request, "input_request", content);
            pending = new Pending(question.id(), answer);
            channels.send(Port.STDIN, question);
            return answer.take().orElseThrow(() -> new InterruptedException("the question was cancelled"));
        } finally {
            pending = null;
            turn.unlock();
        }
    }

    /** A front end answers; an answer that nobody waits for, or to another question, is left out. */
    void answered(Message message) {
        Pending waiting = pending;
        if (waiting == null || !message.type().equals("input_reply")) {
            return;
        }
        Optional<String> asked = Json.optionalText(message.parentHeader(), "msg_id");
        if (asked.isEmpty() || asked.get().equals(waiting.id())) {
            waiting.answer().offer(Optional.of(Json.text(message.content(), "value")));
        }
    }

    /** Ends the wait for an answer. */
    void cancel() {
        Pending waiting = pending;
        if (waiting != null) {
            waiting.answer().offer(Optional.empty());
        }
    }
}
