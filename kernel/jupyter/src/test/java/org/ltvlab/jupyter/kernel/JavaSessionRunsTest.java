package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.shell.engine.Shells;

/** Java cells over the wire: what other Java kernels get wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaSessionRunsTest {
    private final FrontEnd front = FrontEnd.with(() -> Shells.start(List.of()));

    @AfterAll
    void end() {
        front.close();
    }

    private Heard ask(String type, String content) {
        return front.reply(Port.SHELL, front.send(Port.SHELL, type, content));
    }

    private String value(String code) {
        String id = front.execute(code);
        front.reply(Port.SHELL, id);
        return front.published(id).stream()
                .filter(heard -> heard.type().equals("execute_result"))
                .map(heard -> heard.content()
                        .getAsJsonObject("data")
                        .get("text/plain")
                        .getAsString())
                .collect(Collectors.joining());
    }

    private static String text(List<Heard> published) {
        return published.stream()
                .filter(heard -> heard.type().equals("stream"))
                .map(heard -> heard.text("text"))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread.sleep(600_000);",
                "long n = 0; while (true) { n++; }",
                "java.util.stream.LongStream.iterate(0, i -> i + 1).forEach(i -> { });",
                "readLine(\"?\");"
            })
    void an_interrupt_stops_the_cell_and_the_session_goes_on(String code) {
        front.ran("int kept = 6;");
        String id = front.execute(code, ", \"allow_stdin\": true");
        Heard input = front.iopub("execute_input");
        while (!input.parentId().equals(id)) {
            input = front.iopub("execute_input");
        }
        String interrupt = front.send(Port.CONTROL, "interrupt_request", "{}");
        assertThat(front.reply(Port.CONTROL, interrupt).text("status")).isEqualTo("ok");
        Heard reply = front.reply(Port.SHELL, id);
        assertThat(reply.type()).isEqualTo("execute_reply");
        assertThat(reply.text("status")).isEqualTo("error");
        assertThat(value("kept + kept")).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3);",
                "int down(int i) { return down(i + 1) + 1; } down(0);",
                "throw new AssertionError(\"no\");",
                "var all = new long[Integer.MAX_VALUE - 8][]; all[0] = new long[Integer.MAX_VALUE - 8];",
                "throw new NoClassDefFoundError(\"no/Such\");"
            })
    void whatever_a_cell_throws_it_ends_in_error_and_idle(String code) {
        String id = front.execute(code);
        List<Heard> published = front.published(id);
        assertThat(published.stream().map(Heard::what))
                .startsWith("busy", "execute_input")
                .endsWith("error", "idle");
        assertThat(front.reply(Port.SHELL, id).text("status")).isEqualTo("error");
        assertThat(value("40 + 2")).isEqualTo("42");
    }

    @Test
    void an_error_has_its_own_name_and_message() {
        JsonObject reply =
                front.ran("throw new IllegalStateException(\"boom\");").content();
        assertThat(reply.get("ename").getAsString()).isEqualTo("IllegalStateException");
        assertThat(reply.get("evalue").getAsString()).isEqualTo("boom");
        assertThat(reply.getAsJsonArray("traceback").size()).isBetween(1, 30);
    }

    @Test
    void ten_thousand_lines_come_in_few_messages_and_none_is_lost() {
        String id = front.execute("for (int i = 0; i < 10_000; i++) System.out.println(i);");
        front.reply(Port.SHELL, id);
        List<Heard> published = front.published(id);
        assertThat(text(published))
                .isEqualTo(IntStream.range(0, 10_000).mapToObj(i -> i + "\n").collect(Collectors.joining()));
        assertThat(published).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void output_comes_before_the_value_and_before_idle() {
        String id = front.execute("System.out.print(\"a\"); System.err.print(\"b\"); display(\"c\"); 4");
        assertThat(front.published(id).stream().map(Heard::what))
                .containsExactly("busy", "execute_input", "stream", "stream", "display_data", "execute_result", "idle");
    }

    @Test
    void a_thread_prints_into_its_cell_after_the_cell_has_ended() {
        String id = front.execute("var gate = new java.util.concurrent.CountDownLatch(1);"
                + "new Thread(() -> { try { gate.await(); } catch (InterruptedException e) { }"
                + " System.out.println(\"late\"); }).start();");
        front.published(id);
        front.published(front.execute("gate.countDown();"));
        Heard late = front.heardOnIopub().stream()
                .filter(heard ->
                        heard.type().equals("stream") && heard.text("text").equals("late\n"))
                .findFirst()
                .orElseGet(() -> front.iopub("stream"));
        assertThat(late.text("text")).isEqualTo("late\n");
    }

    @Test
    void a_question_is_answered() {
        String id = front.execute("System.out.print(readLine(\"name? \") + \"さん\");", ", \"allow_stdin\": true");
        Heard question = front.receive(Port.STDIN);
        assertThat(question.content().toString()).isEqualTo("{\"prompt\":\"name? \",\"password\":false}");
        front.send(Port.STDIN, "input_reply", question.header().toString(), "{\"value\": \"花子\"}", List.of());
        assertThat(text(front.published(id))).isEqualTo("花子さん");
    }

    @Test
    void positions_are_code_points() {
        // 17 code points stand before `lengt`, 18 UTF-16 units: 😀 is one of the former and two of the latter.
        String code = "var z=\"😀\"; \"abc\".lengt";
        JsonObject content = new JsonObject();
        content.addProperty("code", code);
        content.addProperty("cursor_pos", code.codePointCount(0, code.length()));
        JsonObject reply = ask("complete_request", content.toString()).content();
        assertThat(reply.get("cursor_start").getAsInt()).isEqualTo(17);
        assertThat(reply.get("cursor_end").getAsInt()).isEqualTo(22);
        assertThat(reply.getAsJsonArray("matches").get(0).getAsString()).startsWith("length");
    }

    @Test
    void help_is_found_at_the_end_of_a_cell() {
        JsonObject reply = ask("inspect_request", "{\"code\": \"Math.abs(\", \"cursor_pos\": 9}")
                .content();
        assertThat(reply.get("found").getAsBoolean()).isTrue();
        assertThat(reply.getAsJsonObject("data").get("text/plain").getAsString())
                .contains("abs");
    }

    @Test
    void completeness_knows_what_cannot_become_java() {
        assertThat(List.of(")", "import = 7q", "foo bar baz"))
                .allSatisfy(code -> assertThat(ask("is_complete_request", "{\"code\": \"" + code + "\"}")
                                .text("status"))
                        .isEqualTo("invalid"));
        assertThat(ask("is_complete_request", "{\"code\": \"int f() {\"}").text("status"))
                .isEqualTo("incomplete");
        assertThat(ask("is_complete_request", "{\"code\": \"1 + 1\"}").text("status"))
                .isEqualTo("complete");
    }

    @Test
    void expressions_see_the_session() {
        front.ran("int five = 5;");
        JsonObject results = front.reply(
                        Port.SHELL,
                        front.execute("", ", \"user_expressions\": {\"a\": \"2 * five\", \"b\": \"nothing\"}"))
                .content()
                .getAsJsonObject("user_expressions");
        assertThat(results.getAsJsonObject("a")
                        .getAsJsonObject("data")
                        .get("text/plain")
                        .getAsString())
                .isEqualTo("10");
        assertThat(results.getAsJsonObject("b").get("status").getAsString()).isEqualTo("error");
    }

    @Test
    void a_display_changes_under_its_id() {
        String id = front.execute("var shown = display(\"one\", \"spot\"); shown.update(\"two\"); clearOutput(true);");
        List<Heard> published = front.published(id);
        assertThat(published.stream().map(Heard::what))
                .containsExactly(
                        "busy", "execute_input", "display_data", "update_display_data", "clear_output", "idle");
        assertThat(published.get(3).content().getAsJsonObject("transient").toString())
                .isEqualTo("{\"display_id\":\"spot\"}");
    }
}
