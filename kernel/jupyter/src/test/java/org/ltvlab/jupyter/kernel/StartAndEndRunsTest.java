package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.jupyter.protocol.BadMessage;
import org.ltvlab.jupyter.protocol.Port;
import org.ltvlab.shell.engine.Shell;

/** How a kernel comes and goes. */
class StartAndEndRunsTest {
    private static Shell after(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new ScriptedShell();
    }

    @Test
    void kernel_info_is_answered_before_the_shell_exists_and_the_first_cell_waits_for_it() {
        CountDownLatch built = new CountDownLatch(1);
        try (FrontEnd front = FrontEnd.with(() -> after(built))) {
            String info = front.send(Port.SHELL, "kernel_info_request", "{}");
            assertThat(front.reply(Port.SHELL, info).text("status")).isEqualTo("ok");
            String cell = front.execute("value 1");
            front.iopub("execute_input");
            built.countDown();
            assertThat(front.reply(Port.SHELL, cell).text("status")).isEqualTo("ok");
        }
    }

    @Test
    void a_cell_that_waits_for_the_shell_can_be_interrupted() {
        CountDownLatch built = new CountDownLatch(1);
        try (FrontEnd front = FrontEnd.with(() -> after(built))) {
            String cell = front.execute("value 1");
            front.iopub("execute_input");
            String interrupt = front.send(Port.CONTROL, "interrupt_request", "{}");
            assertThat(front.reply(Port.CONTROL, interrupt).text("status")).isEqualTo("ok");
            assertThat(front.reply(Port.SHELL, cell).text("ename")).isEqualTo("Interrupted");
            built.countDown();
            assertThat(front.ran("value 2").text("status")).isEqualTo("ok");
        }
    }

    @Test
    void a_shell_that_cannot_start_is_told_with_every_cell() {
        try (FrontEnd front = FrontEnd.with(() -> {
            throw new IllegalStateException("no compiler here");
        })) {
            for (int i = 0; i < 2; i++) {
                assertThat(front.ran("value 1").text("evalue"))
                        .isEqualTo("the Java session did not start: java.lang.IllegalStateException: no compiler here");
            }
            String info = front.send(Port.SHELL, "kernel_info_request", "{}");
            assertThat(front.reply(Port.SHELL, info).text("status")).isEqualTo("ok");
        }
    }

    @Test
    void the_first_listener_hears_the_welcome_and_then_once_that_the_kernel_starts() {
        try (FrontEnd front = FrontEnd.with(ScriptedShell::new)) {
            assertThat(front.receive(Port.IOPUB).what()).isEqualTo("starting");
            front.socket(Port.IOPUB).subscribe("kernel");
            assertThat(front.receive(Port.IOPUB).text("subscription")).isEqualTo("kernel");
            front.published(front.execute("value 1"));
            assertThat(front.heardOnIopub().stream().map(Heard::what)).doesNotContain("starting");
        }
    }

    @Test
    void a_shutdown_is_answered_and_ends_the_wait_also_while_a_cell_runs() throws InterruptedException {
        for (Port port : new Port[] {Port.CONTROL, Port.SHELL}) {
            FrontEnd front = FrontEnd.with(ScriptedShell::new);
            if (port == Port.CONTROL) {
                front.execute("hang");
                front.iopub("execute_input");
            }
            CountDownLatch ended = new CountDownLatch(1);
            Thread main = new Thread(() -> {
                try (KernelServer server = front.server()) {
                    server.awaitShutdown();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                ended.countDown();
            });
            main.start();
            String id = front.send(port, "shutdown_request", "{\"restart\": true}");
            assertThat(front.reply(port, id).content().toString()).isEqualTo("{\"status\":\"ok\",\"restart\":true}");
            Heard told = front.iopub("shutdown_reply");
            assertThat(told.parentId()).isEqualTo(id);
            assertThat(told.content().toString()).isEqualTo("{\"status\":\"ok\",\"restart\":true}");
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
            front.close();
        }
    }

    @Test
    void a_hundred_starts_all_answer() {
        for (int i = 0; i < 100; i++) {
            try (FrontEnd front = FrontEnd.with(ScriptedShell::new)) {
                assertThat(front.ran("value 1").text("status")).isEqualTo("ok");
            }
        }
    }

    @Test
    void a_connection_file_that_cannot_be_used_is_named(@TempDir Path dir) throws java.io.IOException {
        Path file = dir.resolve("connection.json");
        Files.writeString(file, "{\"shell_port\": 0}");
        assertThatThrownBy(() -> KernelServer.start(file, FrontEnd.INFO, ScriptedShell::new))
                .isInstanceOf(BadMessage.class)
                .hasMessageStartingWith("connection file " + file + ": `")
                .hasMessageEndingWith("_port` must be a port from 1 to 65535");
        assertThatThrownBy(() -> KernelServer.start(dir.resolve("no.json"), FrontEnd.INFO, ScriptedShell::new))
                .hasMessage("cannot read the connection file " + dir.resolve("no.json"));
    }
}
