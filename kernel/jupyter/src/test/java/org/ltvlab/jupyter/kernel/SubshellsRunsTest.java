package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.jupyter.protocol.Port;

/** Subshells as the enhancement proposal 91 has them: answers while a cell runs. */
class SubshellsRunsTest {
    private final FrontEnd front = FrontEnd.with(ScriptedShell::new);

    @AfterEach
    void end() {
        front.close();
    }

    private Heard control(String type, String content) {
        return front.reply(Port.CONTROL, front.send(Port.CONTROL, type, content));
    }

    private String create() {
        return control("create_subshell_request", "{}").text("subshell_id");
    }

    private String list() {
        return control("list_subshell_request", "{}")
                .content()
                .get("subshell_id")
                .toString();
    }

    @Test
    void subshells_are_made_listed_and_deleted_on_control() {
        assertThat(list()).isEqualTo("[]");
        String first = create();
        String second = create();
        assertThat(list()).isEqualTo("[\"" + first + "\",\"" + second + "\"]");
        String which = "{\"subshell_id\": \"" + first + "\"}";
        assertThat(control("delete_subshell_request", which).content().toString())
                .isEqualTo("{\"status\":\"ok\"}");
        assertThat(list()).isEqualTo("[\"" + second + "\"]");
        assertThat(control("delete_subshell_request", which).text("evalue")).isEqualTo("there is no subshell " + first);
    }

    @Test
    void a_subshell_answers_while_a_cell_runs() {
        String subshell = create();
        String cell = front.execute("hang");
        front.iopub("execute_input");
        String completion = front.sendTo(subshell, "complete_request", "{\"code\": \"abc\"}");
        assertThat(front.published(completion).stream().map(Heard::what)).containsExactly("busy", "idle");
        Heard reply = front.reply(Port.SHELL, completion);
        assertThat(reply.text("status")).isEqualTo("ok");
        assertThat(reply.parent().get("subshell_id").getAsString()).isEqualTo(subshell);
        String comm =
                front.sendTo(subshell, "comm_open", "{\"comm_id\": \"c\", \"target_name\": \"none\", \"data\": {}}");
        assertThat(front.published(comm).stream().map(Heard::what)).containsExactly("busy", "comm_close", "idle");
        control("interrupt_request", "{}");
        assertThat(front.reply(Port.SHELL, cell).text("ename")).isEqualTo("Interrupted");
    }

    @Test
    void a_cell_of_a_subshell_waits_for_the_one_session_and_is_not_aborted_with_another_shell() {
        String subshell = create();
        String asking = front.execute("ask go?\nfail now", ", \"allow_stdin\": true");
        Heard question = front.receive(Port.STDIN);
        String waiting = front.execute("value 1");
        String beside = front.sendTo(subshell, "execute_request", "{\"code\": \"value 2\"}");
        // Its answer says that the kernel has both cells: the input goes another way and could overtake them.
        front.reply(Port.SHELL, front.sendTo(subshell, "complete_request", "{\"code\": \"abc\"}"));
        front.send(Port.STDIN, "input_reply", question.header().toString(), "{\"value\": \"\"}", List.of());
        assertThat(front.reply(Port.SHELL, asking).text("status")).isEqualTo("error");
        assertThat(front.reply(Port.SHELL, waiting).text("status")).isEqualTo("aborted");
        Heard reply = front.reply(Port.SHELL, beside);
        assertThat(reply.text("status")).isEqualTo("ok");
        assertThat(reply.content().get("execution_count").getAsInt()).isEqualTo(2);
    }

    @Test
    void a_deleted_subshell_answers_what_it_has_and_refuses_what_comes() {
        String subshell = create();
        String before = front.sendTo(subshell, "history_request", "{\"hist_access_type\": \"tail\"}");
        front.reply(Port.SHELL, before);
        control("delete_subshell_request", "{\"subshell_id\": \"" + subshell + "\"}");
        for (String type : List.of("complete_request", "execute_request")) {
            String after = front.sendTo(subshell, type, "{\"code\": \"value 1\"}");
            assertThat(front.reply(Port.SHELL, after).text("evalue")).isEqualTo("there is no subshell " + subshell);
            assertThat(front.published(after).stream().map(Heard::what)).containsExactly("busy", "idle");
        }
        assertThat(front.ran("value 1").text("status")).isEqualTo("ok");
    }
}
