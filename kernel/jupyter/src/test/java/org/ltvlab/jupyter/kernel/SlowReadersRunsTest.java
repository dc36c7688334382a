package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.ltvlab.jupyter.protocol.Port;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;

/** A cell that shows more than listeners read. */
class SlowReadersRunsTest {
    private static final int MEGABYTES = 500;

    private final ScriptedShell shell = new ScriptedShell();

    @Test
    void a_flood_waits_for_a_listener_who_does_not_read_can_be_interrupted_and_reaches_the_others_whole() {
        try (FrontEnd front = FrontEnd.with(() -> shell)) {
            String flood = floodedBeforeADeafListener(front);
            assertThat(front.published(flood).stream()
                            .filter(heard -> heard.what().equals("display_data")))
                    .hasSize(shell.flooded());
            assertThat(front.ran("value 1").text("status")).isEqualTo("ok");
        }
    }

    private String floodedBeforeADeafListener(FrontEnd front) {
        try (ZMQ.Context context = ZMQ.context(1);
                ZMQ.Socket deaf = context.socket(SocketType.SUB)) {
            deaf.setRcvHWM(1);
            deaf.subscribe("");
            FrontEnd.connect(deaf, front.socket(Port.IOPUB).getLastEndpoint());
            assertThat(deaf.recv()).as("the welcome").isNotNull();
            String flood = front.execute("flood x");
            assertThat(countAtRest()).as("of a megabyte each").isBetween(10, MEGABYTES);
            String interrupt = front.send(Port.CONTROL, "interrupt_request", "{}");
            assertThat(front.reply(Port.CONTROL, interrupt).text("status")).isEqualTo("ok");
            assertThat(front.reply(Port.SHELL, flood).text("ename")).isEqualTo("Interrupted");
            return flood;
        }
    }

    /** How often something was shown, once that stands still or is beyond all measure. */
    private int countAtRest() {
        int before = -1;
        while (shell.flooded() < 10 || (before < shell.flooded() && before < 2 * MEGABYTES)) {
            before = shell.flooded();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        }
        return shell.flooded();
    }
}
