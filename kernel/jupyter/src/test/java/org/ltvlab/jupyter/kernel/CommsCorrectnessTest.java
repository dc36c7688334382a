package org.ltvlab.jupyter.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.jupyter.comm.Comm;
import org.ltvlab.jupyter.comm.CommHandler;
import org.ltvlab.jupyter.comm.CommMessage;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.shell.output.CellOutput.StreamName;

/** Comms in both directions, against the protocol's document. */
class CommsCorrectnessTest {
    private final FrontEnd front = FrontEnd.with(ScriptedShell::new);
    private final List<String> closed = new ArrayList<>();

    @AfterEach
    void end() {
        front.close();
    }

    /** Says back what it hears, and prints it. */
    private CommHandler echo(Comm comm) {
        return new CommHandler() {
            @Override
            public void received(CommMessage message) {
                message.output().stream(StreamName.STDOUT, "heard");
                comm.send(message.data(), new JsonObject(), message.buffers());
            }

            @Override
            public void closed(CommMessage message) {
                closed.add(comm.id());
            }
        };
    }

    private String comms(String content) {
        String id = front.send(Port.SHELL, "comm_info_request", content);
        return front.reply(Port.SHELL, id).content().toString();
    }

    @Test
    void a_comm_with_an_unknown_target_is_closed_at_once() {
        String id =
                front.send(Port.SHELL, "comm_open", "{\"comm_id\": \"c1\", \"target_name\": \"quarto\", \"data\": {}}");
        List<Heard> published = front.published(id);
        assertThat(published.stream().map(Heard::what)).containsExactly("busy", "comm_close", "idle");
        assertThat(published.get(1).content().toString()).isEqualTo("{\"comm_id\":\"c1\",\"data\":{}}");
        assertThat(comms("{}")).isEqualTo("{\"status\":\"ok\",\"comms\":{}}");
    }

    @Test
    void what_a_comm_says_and_prints_belongs_to_the_message_that_it_handles() {
        front.server().comms().register("echo", (comm, opening) -> echo(comm));
        front.published(front.execute("print an earlier cell"));
        String open =
                front.send(Port.SHELL, "comm_open", "{\"comm_id\": \"c1\", \"target_name\": \"echo\", \"data\": {}}");
        assertThat(front.published(open).stream().map(Heard::what)).containsExactly("busy", "idle");
        String said = front.send(
                Port.SHELL,
                "comm_msg",
                "{}",
                "{\"comm_id\": \"c1\", \"data\": {\"x\": [1, 2]}}",
                List.of("one".getBytes(UTF_8), new byte[] {0, -1, 7}));
        List<Heard> published = front.published(said);
        assertThat(published.stream().map(Heard::what)).containsExactly("busy", "stream", "comm_msg", "idle");
        assertThat(published.get(2).content().toString()).isEqualTo("{\"comm_id\":\"c1\",\"data\":{\"x\":[1,2]}}");
        assertThat(published.get(2).buffers()).containsExactly("one".getBytes(UTF_8), new byte[] {0, -1, 7});
    }

    @Test
    void open_comms_are_listed_by_target_until_they_are_closed() {
        front.server().comms().register("echo", (comm, opening) -> echo(comm));
        front.send(Port.SHELL, "comm_open", "{\"comm_id\": \"c1\", \"target_name\": \"echo\"}");
        assertThat(comms("{}")).isEqualTo("{\"status\":\"ok\",\"comms\":{\"c1\":{\"target_name\":\"echo\"}}}");
        assertThat(comms("{\"target_name\": \"echo\"}")).contains("c1");
        assertThat(comms("{\"target_name\": \"other\"}")).isEqualTo("{\"status\":\"ok\",\"comms\":{}}");
        front.published(front.send(Port.SHELL, "comm_close", "{\"comm_id\": \"c1\", \"data\": {}}"));
        assertThat(comms("{}")).isEqualTo("{\"status\":\"ok\",\"comms\":{}}");
        assertThat(closed).containsExactly("c1");
    }

    @Test
    void the_kernel_opens_speaks_and_closes_too() {
        JsonObject data = new JsonObject();
        data.addProperty("v", 1);
        Comm comm = front.server().comms().open("widget", data, message -> {});
        assertThat(front.iopub("comm_open").content().toString())
                .isEqualTo("{\"comm_id\":\"" + comm.id() + "\",\"data\":{\"v\":1},\"target_name\":\"widget\"}");
        comm.send(data);
        assertThat(front.iopub("comm_msg").content().toString())
                .isEqualTo("{\"comm_id\":\"" + comm.id() + "\",\"data\":{\"v\":1}}");
        comm.close();
        assertThat(front.iopub("comm_close").text("comm_id")).isEqualTo(comm.id());
        assertThat(comms("{}")).isEqualTo("{\"status\":\"ok\",\"comms\":{}}");
    }

    @Test
    void a_handler_that_fails_leaves_the_kernel_well() {
        front.server().comms().register("broken", (comm, opening) -> {
            throw new IllegalStateException("broken");
        });
        String id = front.send(Port.SHELL, "comm_open", "{\"comm_id\": \"c1\", \"target_name\": \"broken\"}");
        assertThat(front.published(id).stream().map(Heard::what)).containsExactly("busy", "comm_close", "idle");
        String unknown = front.send(Port.SHELL, "comm_msg", "{\"comm_id\": \"nobody\", \"data\": {}}");
        assertThat(front.published(unknown).stream().map(Heard::what)).containsExactly("busy", "idle");
        assertThat(front.ran("value 1").text("status")).isEqualTo("ok");
    }
}
