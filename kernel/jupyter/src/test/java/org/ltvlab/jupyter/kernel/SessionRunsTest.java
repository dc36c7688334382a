package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.jupyter.protocol.Port;
import org.zeromq.ZMQ;

/** A session as front ends drive it: queues, questions, interrupts, threads, failures. */
class SessionRunsTest {
    private final FrontEnd front = FrontEnd.with(ScriptedShell::new);

    @AfterEach
    void end() {
        front.close();
    }

    private List<String> statuses(List<String> ids) {
        List<String> statuses = new ArrayList<>();
        ids.forEach(id -> statuses.add(front.reply(Port.SHELL, id).text("status")));
        return statuses;
    }

    private void interrupt() {
        String id = front.send(Port.CONTROL, "interrupt_request", "{}");
        assertThat(front.reply(Port.CONTROL, id).content().toString()).isEqualTo("{\"status\":\"ok\"}");
    }

    @Test
    void a_failure_aborts_the_cells_that_wait_and_no_later_one() {
        List<String> ids = List.of(
                front.execute("ask go?", ", \"allow_stdin\": true"),
                front.execute("fail stop"),
                front.execute("value 1"),
                front.execute("value 2"));
        answer(front.receive(Port.STDIN), "go");
        assertThat(statuses(ids)).containsExactly("ok", "error", "aborted", "aborted");
        Heard next = front.ran("value 3");
        assertThat(next.text("status")).isEqualTo("ok");
        assertThat(next.content().get("execution_count").getAsInt()).isEqualTo(3);
    }

    @Test
    void a_cell_that_is_sent_when_the_failure_is_known_is_never_aborted() {
        for (int i = 0; i < 300; i++) {
            String failing = front.execute("fail stop");
            if (i % 2 == 0) {
                front.reply(Port.SHELL, failing);
            } else {
                front.published(failing);
            }
            assertThat(front.ran("value 1").text("status"))
                    .as("after failure %d", i)
                    .isEqualTo("ok");
        }
    }

    @Test
    void an_aborted_cell_replies_between_busy_and_idle_and_publishes_nothing_else() {
        front.execute("ask go?", ", \"allow_stdin\": true");
        front.execute("fail stop");
        String id = front.execute("value 1");
        answer(front.receive(Port.STDIN), "go");
        assertThat(front.published(id).stream().map(Heard::what)).containsExactly("busy", "idle");
        assertThat(front.reply(Port.SHELL, id).content().toString())
                .isEqualTo("{\"status\":\"aborted\",\"execution_count\":2}");
    }

    @Test
    void a_failure_does_not_abort_when_asked_not_to_nor_other_requests() {
        List<String> ids = List.of(
                front.execute("ask go?", ", \"allow_stdin\": true"),
                front.execute("fail on", ", \"stop_on_error\": false"),
                front.execute("value 1"),
                front.execute("fail stop"),
                front.send(Port.SHELL, "history_request", "{\"hist_access_type\": \"tail\", \"n\": 1}"));
        answer(front.receive(Port.STDIN), "go");
        assertThat(statuses(ids)).containsExactly("ok", "error", "ok", "error", "ok");
    }

    private void answer(Heard question, String value) {
        JsonObject content = new JsonObject();
        content.addProperty("value", value);
        front.send(Port.STDIN, "input_reply", question.header().toString(), content.toString(), List.of());
    }

    @Test
    void questions_reach_the_user_and_the_answer_reaches_the_cell() {
        String id = front.execute("ask name?\nsecret word?", ", \"allow_stdin\": true");
        Heard first = front.receive(Port.STDIN);
        assertThat(first.type()).isEqualTo("input_request");
        assertThat(first.parentId()).isEqualTo(id);
        assertThat(first.content().toString()).isEqualTo("{\"prompt\":\"name?\",\"password\":false}");
        answer(first, "花子");
        Heard second = front.receive(Port.STDIN);
        assertThat(second.content().toString()).isEqualTo("{\"prompt\":\"word?\",\"password\":true}");
        answer(first, "too late for the first question");
        front.send(Port.STDIN, "input_reply", "{}", "{\"value\": 7}", List.of());
        front.send(Port.STDIN, "input_reply", "{}", "{\"value\": \"pass\"}", List.of());
        assertThat(front.published(id).stream()
                        .filter(heard -> heard.type().equals("stream"))
                        .map(heard -> heard.text("text")))
                .containsExactly("<花子>", "<pass>");
    }

    /** JupyterLab and VS Code send the id of their cell along, nbclient takes no questions, a console does neither. */
    @Test
    void what_is_shown_changes_for_everybody_but_a_console() {
        assertThat(List.of(
                        printed("{\"cellId\": \"c1\"}", ", \"allow_stdin\": true"),
                        printed("{}", ", \"allow_stdin\": false"),
                        printed("{}", ", \"allow_stdin\": true")))
                .containsExactly("updates: true", "updates: true", "updates: false");
    }

    private String printed(String metadata, String more) {
        String id = UUID.randomUUID().toString();
        List<String> parts =
                List.of(FrontEnd.header(id, "execute_request"), "{}", metadata, FrontEnd.cell("updates", more));
        front.sendSigned(Port.SHELL, parts, List.of());
        return front.published(id).get(2).text("text");
    }

    @Test
    void a_cell_may_not_ask_a_front_end_without_input() {
        assertThat(front.ran("ask name?").text("evalue"))
                .isEqualTo("this notebook runs without a keyboard: input is not available");
    }

    @Test
    void an_interrupt_ends_a_cell_a_question_and_nothing_that_comes_later() {
        for (String code : List.of("hang", "ask name?")) {
            String id = front.execute(code, ", \"allow_stdin\": true");
            front.iopub("execute_input");
            interrupt();
            assertThat(front.reply(Port.SHELL, id).text("ename")).isEqualTo("Interrupted");
        }
        interrupt();
        assertThat(front.ran("value 1").text("status")).isEqualTo("ok");
    }

    @Test
    void control_answers_while_a_cell_runs() {
        String id = front.execute("hang");
        front.iopub("execute_input");
        String info = front.send(Port.CONTROL, "kernel_info_request", "{}");
        assertThat(front.reply(Port.CONTROL, info).type()).isEqualTo("kernel_info_reply");
        interrupt();
        assertThat(front.reply(Port.SHELL, id).parentId()).isEqualTo(id);
    }

    @Test
    void code_that_comes_through_control_keeps_no_interrupt_waiting() {
        String id = front.send(Port.CONTROL, "execute_request", "{\"code\": \"hang\"}");
        front.iopub("execute_input");
        String help = front.send(Port.CONTROL, "inspect_request", "{\"code\": \"x\"}");
        // Its own reply may come after that of the cell.
        front.send(Port.CONTROL, "interrupt_request", "{}");
        assertThat(front.reply(Port.CONTROL, id).text("ename")).isEqualTo("Interrupted");
        assertThat(front.reply(Port.CONTROL, help).text("status")).isEqualTo("ok");
    }

    @Test
    void the_heart_beats_while_a_cell_runs() {
        String id = front.execute("hang");
        front.iopub("execute_input");
        ZMQ.Socket heart = front.socket(Port.HEARTBEAT);
        for (int beat = 0; beat < 1_000; beat++) {
            heart.send("beat " + beat);
            assertThat(heart.recvStr()).isEqualTo("beat " + beat);
        }
        interrupt();
        front.reply(Port.SHELL, id);
    }

    @Test
    void output_of_a_thread_after_the_cell_belongs_to_its_cell() {
        String id = front.execute("later from afar");
        Heard heard = front.iopub("stream");
        assertThat(heard.parentId()).isEqualTo(id);
        assertThat(heard.text("text")).isEqualTo("from afar");
    }

    @Test
    void a_thread_that_is_interrupted_while_it_prints_does_not_break_the_kernel() {
        for (int i = 0; i < 50; i++) {
            String id = front.execute("interrupted " + i);
            assertThat(front.published(id).get(2).text("text")).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void output_keeps_its_order_and_loses_nothing_with_a_slow_reader() {
        int lines = 20_000;
        String code = String.join(
                "\n", IntStream.range(0, lines).mapToObj(i -> "print " + i).toList());
        String id = front.execute(code);
        front.reply(Port.SHELL, id);
        assertThat(front.published(id).stream()
                        .filter(heard -> heard.type().equals("stream"))
                        .map(heard -> Integer.valueOf(heard.text("text"))))
                .containsExactlyElementsOf(IntStream.range(0, lines).boxed().toList());
    }

    @Test
    void errors_that_are_no_exceptions_end_in_a_reply_and_idle() {
        String cell = front.execute("outOfMemory");
        assertThat(front.published(cell).stream().map(Heard::what))
                .containsExactly("busy", "execute_input", "error", "idle");
        assertThat(front.reply(Port.SHELL, cell).text("ename")).isEqualTo("OutOfMemoryError");
        String completion = front.send(Port.SHELL, "complete_request", "{\"code\": \"break\"}");
        assertThat(front.published(completion).stream().map(Heard::what)).containsExactly("busy", "idle");
        assertThat(front.reply(Port.SHELL, completion).text("ename")).isEqualTo("StackOverflowError");
        assertThat(front.ran("value 1").text("status")).isEqualTo("ok");
    }

    @Test
    void the_request_of_a_client_is_answered_to_that_client_only() {
        try (ZMQ.Context context = ZMQ.context(1);
                ZMQ.Socket other = context.socket(org.zeromq.SocketType.DEALER)) {
            other.setReceiveTimeOut(200);
            FrontEnd.connect(other, front.socket(Port.SHELL).getLastEndpoint());
            front.ran("value 1");
            assertThat(other.recv()).isNull();
        }
    }
}
