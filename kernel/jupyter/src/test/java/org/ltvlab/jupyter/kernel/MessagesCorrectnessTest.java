package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.jupyter.protocol.Port;

/** Each message type against the protocol's document (jupyter_client, "Messaging in Jupyter", version 5.5). */
class MessagesCorrectnessTest {
    private final FrontEnd front = FrontEnd.with(ScriptedShell::new);

    @AfterEach
    void end() {
        front.close();
    }

    private List<String> flow(String id) {
        return front.published(id).stream().map(Heard::what).toList();
    }

    private Heard ask(Port port, String type, String content) {
        return front.reply(port, front.send(port, type, content));
    }

    @Test
    void kernel_info_says_everything_on_shell_and_on_control() {
        for (Port port : List.of(Port.SHELL, Port.CONTROL)) {
            String id = front.send(port, "kernel_info_request", "{}");
            Heard reply = front.reply(port, id);
            assertThat(reply.type()).isEqualTo("kernel_info_reply");
            assertThat(reply.content())
                    .isEqualTo(JsonParser.parseString("""
                            {"status": "ok", "protocol_version": "5.5", "implementation": "probe",
                             "implementation_version": "1.2", "banner": "a banner", "debugger": false,
                             "supported_features": ["kernel subshells"],
                             "language_info": {"name": "java", "version": "%s", "mimetype": "text/x-java-source",
                               "file_extension": ".java", "pygments_lexer": "java", "codemirror_mode": "text/x-java"},
                             "help_links": [{"text": "Help", "url": "https://example.org"}]}""".formatted(System.getProperty("java.version"))));
            assertThat(flow(id)).containsExactly("busy", "idle");
        }
    }

    @Test
    void a_reply_carries_the_whole_header_of_its_request_and_a_header_of_its_own() {
        Heard reply = ask(Port.SHELL, "kernel_info_request", "{}");
        assertThat(reply.parent().get("an_own_field").getAsInt()).isEqualTo(7);
        assertThat(reply.header().keySet())
                .containsExactlyInAnyOrder("msg_id", "session", "username", "date", "msg_type", "version");
        assertThat(reply.header().get("version").getAsString()).isEqualTo("5.5");
        assertThat(reply.header().get("date").getAsString())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    @Test
    void a_cell_publishes_busy_input_output_value_idle_in_this_order() {
        String id = front.execute("print a\nwarn b\nvalue 42");
        List<Heard> published = front.published(id);
        assertThat(published.stream().map(Heard::what))
                .containsExactly("busy", "execute_input", "stream", "stream", "execute_result", "idle");
        assertThat(published.get(1).content().toString())
                .isEqualTo("{\"code\":\"print a\\nwarn b\\nvalue 42\",\"execution_count\":1}");
        assertThat(published.get(2).content().toString()).isEqualTo("{\"name\":\"stdout\",\"text\":\"a\"}");
        assertThat(published.get(3).content().toString()).isEqualTo("{\"name\":\"stderr\",\"text\":\"b\"}");
        assertThat(published.get(4).content().toString())
                .isEqualTo("{\"execution_count\":1,\"data\":{\"text/plain\":\"42\"},\"metadata\":{}}");
        assertThat(front.reply(Port.SHELL, id).content().toString())
                .isEqualTo("{\"status\":\"ok\",\"payload\":[],\"user_expressions\":{},\"execution_count\":1}");
    }

    @Test
    void a_question_mark_asks_the_pager_and_a_cell_may_want_a_cell_below() {
        assertThat(payload("?abc")).isEqualTo("[{\"source\":\"page\",\"data\":{\"text/plain\":\"at 3\"},\"start\":0}]");
        assertThat(payload(" Math.abs?? "))
                .isEqualTo("[{\"source\":\"page\",\"data\":{\"text/plain\":\"at 8 in detail\"},\"start\":0}]");
        assertThat(payload("next value 7"))
                .isEqualTo("[{\"source\":\"set_next_input\",\"text\":\"value 7\",\"replace\":false}]");
        String id = front.execute("unknown?");
        assertThat(front.published(id).get(2).text("evalue")) // what has no answer is the shell's to tell
                .isEqualTo("no such command: unknown?");
    }

    private String payload(String code) {
        return front.ran(code).content().get("payload").toString();
    }

    @Test
    void a_failing_cell_publishes_its_error_and_replies_with_it() {
        String id = front.execute("fail boom");
        List<Heard> published = front.published(id);
        assertThat(published.stream().map(Heard::what)).containsExactly("busy", "execute_input", "error", "idle");
        assertThat(published.get(2).content().toString())
                .isEqualTo("{\"ename\":\"Broken\",\"evalue\":\"boom\","
                        + "\"traceback\":[\"Broken: boom\",\"  at line 1\"]}");
        JsonObject reply = front.reply(Port.SHELL, id).content();
        assertThat(reply.get("status").getAsString()).isEqualTo("error");
        assertThat(reply.get("ename").getAsString()).isEqualTo("Broken");
        assertThat(reply.get("execution_count").getAsInt()).isEqualTo(1);
    }

    @Test
    void displays_carry_json_as_json_metadata_and_their_id() {
        String id = front.execute("show x\nshowAs d1\nupdate d1\nclear later\nclear now");
        List<Heard> published = front.published(id);
        assertThat(published.stream().map(Heard::what))
                .containsExactly(
                        "busy",
                        "execute_input",
                        "display_data",
                        "display_data",
                        "update_display_data",
                        "clear_output",
                        "clear_output",
                        "idle");
        JsonObject plain = published.get(2).content();
        assertThat(plain.getAsJsonObject("data").get("application/json").toString())
                .isEqualTo("{\"list\":[1,2.5,null,true,\"é😀\"]}");
        assertThat(plain.getAsJsonObject("metadata").toString()).isEqualTo("{\"ltv\":{\"kind\":\"text\"}}");
        assertThat(plain.getAsJsonObject("transient").size()).isZero();
        assertThat(published.get(3).content().getAsJsonObject("transient").toString())
                .isEqualTo("{\"display_id\":\"d1\"}");
        assertThat(published.get(4).content().getAsJsonObject("transient").toString())
                .isEqualTo("{\"display_id\":\"d1\"}");
        assertThat(published.get(5).content().toString()).isEqualTo("{\"wait\":true}");
        assertThat(published.get(6).content().toString()).isEqualTo("{\"wait\":false}");
    }

    @Test
    void a_silent_cell_publishes_nothing_but_its_state_and_does_not_count() {
        assertThat(flow(front.execute("print a\nshow b\nvalue 1", ", \"silent\": true")))
                .containsExactly("busy", "idle");
        String failing = front.execute("fail quietly", ", \"silent\": true");
        assertThat(flow(failing)).containsExactly("busy", "idle");
        assertThat(front.reply(Port.SHELL, failing)
                        .content()
                        .get("execution_count")
                        .getAsInt())
                .isZero();
        assertThat(front.ran("value 1").content().get("execution_count").getAsInt())
                .isEqualTo(1);
    }

    @Test
    void a_cell_that_stores_no_history_does_not_count_but_shows_its_output() {
        front.ran("value 1");
        String id = front.execute("value 2", ", \"store_history\": false");
        assertThat(flow(id)).containsExactly("busy", "execute_input", "execute_result", "idle");
        assertThat(front.reply(Port.SHELL, id).content().get("execution_count").getAsInt())
                .isEqualTo(1);
        assertThat(front.ran("value 3").content().get("execution_count").getAsInt())
                .isEqualTo(2);
        JsonArray history = ask(Port.SHELL, "history_request", "{\"hist_access_type\": \"tail\", \"n\": 9}")
                .content()
                .getAsJsonArray("history");
        assertThat(history.toString()).isEqualTo("[[1,1,\"value 1\"],[1,2,\"value 3\"]]");
    }

    @Test
    void user_expressions_become_a_bundle_or_an_error_also_on_empty_code() {
        for (String code : List.of("value 1", "", "  \n")) {
            String id = front.execute(code, ", \"user_expressions\": {\"good\": \"x\", \"wrong\": \"bad y\"}");
            JsonObject results = front.reply(Port.SHELL, id).content().getAsJsonObject("user_expressions");
            assertThat(results.get("good").toString())
                    .isEqualTo("{\"status\":\"ok\",\"data\":{\"text/plain\":\"x\"},\"metadata\":{}}");
            assertThat(results.get("wrong").toString())
                    .isEqualTo("{\"status\":\"error\",\"ename\":\"Broken\",\"evalue\":\"bad y\","
                            + "\"traceback\":[\"Broken: bad y\",\"  at line 1\"]}");
        }
        assertThat(front.ran("value 2").content().get("execution_count").getAsInt())
                .isEqualTo(2);
    }

    @Test
    void completions_pass_code_points_types_and_signatures() {
        // 11 code points, 12 UTF-16 units: a position counted in units would end outside of the text.
        JsonObject reply = ask(Port.SHELL, "complete_request", "{\"code\": \"x = \\\"😀\\\".le\", \"cursor_pos\": 10}")
                .content();
        assertThat(reply.toString())
                .isEqualTo("{\"status\":\"ok\",\"matches\":[\"length\"],\"cursor_start\":9,\"cursor_end\":10,"
                        + "\"metadata\":{\"_jupyter_types_experimental\":[{\"start\":9,\"end\":10,"
                        + "\"text\":\"length\",\"type\":\"function\",\"signature\":\"() int at 10\"}]}}");
    }

    @Test
    void a_position_outside_of_the_code_is_its_end() {
        assertThat(ask(Port.SHELL, "inspect_request", "{\"code\": \"😀😀\", \"cursor_pos\": 99}")
                        .content()
                        .toString())
                .isEqualTo("{\"status\":\"ok\",\"found\":true,\"data\":{\"text/plain\":\"at 2\"},\"metadata\":{}}");
    }

    @Test
    void inspection_asks_for_detail_and_may_find_nothing() {
        assertThat(ask(Port.SHELL, "inspect_request", "{\"code\": \"abc\", \"cursor_pos\": 3, \"detail_level\": 1}")
                        .content()
                        .getAsJsonObject("data")
                        .toString())
                .isEqualTo("{\"text/plain\":\"at 3 in detail\"}");
        assertThat(ask(Port.SHELL, "inspect_request", "{\"code\": \"unknown\", \"cursor_pos\": 1}")
                        .content()
                        .toString())
                .isEqualTo("{\"status\":\"ok\",\"found\":false,\"data\":{},\"metadata\":{}}");
    }

    @Test
    void completeness_has_four_verdicts_and_an_indent_for_one() {
        assertThat(List.of("complete", "incomplete", "invalid", "unknown")).allSatisfy(verdict -> assertThat(
                        ask(Port.SHELL, "is_complete_request", "{\"code\": \"" + verdict + "\"}")
                                .content()
                                .toString())
                .isEqualTo(
                        verdict.equals("incomplete")
                                ? "{\"status\":\"incomplete\",\"indent\":\"    \"}"
                                : "{\"status\":\"" + verdict + "\"}"));
    }

    @Test
    void an_unknown_request_gets_no_reply_but_an_idle_state() {
        assertThat(flow(front.send(Port.SHELL, "dream_request", "{}"))).containsExactly("busy", "idle");
        assertThat(front.ran("value 1").text("status")).isEqualTo("ok");
    }

    @Test
    void iopub_topics_begin_with_the_kernel() {
        assertThat(front.published(front.execute("value 1")))
                .allSatisfy(heard ->
                        assertThat(heard.prefix()).startsWith("kernel.").endsWith("." + heard.type()));
    }
}
