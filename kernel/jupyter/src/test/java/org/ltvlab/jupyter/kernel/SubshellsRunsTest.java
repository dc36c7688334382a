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
    void a_cell_of_a_subshell_runs_while_another_one_runs_and_both_are_counted() {
        String subshell = create();
        String cell = front.execute("hang");
        front.iopub("execute_input");
        String beside = front.sendTo(subshell, "execute_request", "{\"code\": \"value 2\"}");
        Heard reply = front.reply(Port.SHELL, beside);
        assertThat(reply.text("status")).isEqualTo("ok");
        assertThat(reply.content().get("execution_count").getAsInt()).isEqualTo(2);
        assertThat(front.published(beside).stream().map(Heard::what))
                .containsExactly("busy", "execute_input", "execute_result", "idle");
        control("interrupt_request", "{}");
        Heard ended = front.reply(Port.SHELL, cell);
        assertThat(ended.text("ename")).isEqualTo("Interrupted");
        assertThat(ended.content().get("execution_count").getAsInt()).isEqualTo(1);
    }

    @Test
    void an_interrupt_stops_the_cells_of_all_shells() {
        String subshell = create();
        String beside = front.sendTo(subshell, "execute_request", "{\"code\": \"hang\"}");
        front.iopub("execute_input");
        control("interrupt_request", "{}");
        assertThat(front.reply(Port.SHELL, beside).text("ename")).isEqualTo("Interrupted");
    }

    @Test
    void a_failure_aborts_what_waits_in_its_own_shell_only() {
        String subshell = create();
        String asking = front.execute("ask go?\nfail now", ", \"allow_stdin\": true");
        Heard question = front.receive(Port.STDIN);
        String hanging = front.sendTo(subshell, "execute_request", "{\"code\": \"hang\"}");
        String waiting = front.execute("value 1");
        String beside = front.sendTo(subshell, "execute_request", "{\"code\": \"value 2\"}");
        // Its answer says that the kernel has all cells: the input goes another way and could overtake them.
        front.reply(Port.SHELL, front.sendTo(create(), "complete_request", "{\"code\": \"abc\"}"));
        front.send(Port.STDIN, "input_reply", question.header().toString(), "{\"value\": \"\"}", List.of());
        assertThat(front.reply(Port.SHELL, asking).text("status")).isEqualTo("error");
        assertThat(front.reply(Port.SHELL, waiting).text("status")).isEqualTo("aborted");
        control("interrupt_request", "{}");
        assertThat(front.reply(Port.SHELL, hanging).text("ename")).isEqualTo("Interrupted");
        assertThat(front.reply(Port.SHELL, beside).text("status")).isEqualTo("aborted");
        String next = front.sendTo(subshell, "execute_request", "{\"code\": \"value 3\"}");
        assertThat(front.reply(Port.SHELL, next).text("status")).isEqualTo("ok");
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
