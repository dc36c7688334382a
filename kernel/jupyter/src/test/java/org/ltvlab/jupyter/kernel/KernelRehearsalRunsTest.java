package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.engine.Shell;

class KernelRehearsalRunsTest {
    private static final KernelInfo INFO = new KernelInfo("probe", "1.2", "a banner", Map.of());

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    @Test
    void every_cell_runs_also_after_one_that_fails_and_every_kind_of_question_is_asked() throws IOException {
        KernelRehearsal.run(INFO, this::recorded, List.of("value 2", "fail on purpose", "print line"));
        assertThat(asked)
                .startsWith("announce", "run value 2", "announce", "run fail on purpose", "announce", "run print line")
                .contains("complete String.val", "inspect Math.max(", "completeness for (int i = 0; i < 3; i++) {");
    }

    private Shell recorded() {
        ScriptedShell scripted = new ScriptedShell();
        return (Shell) Proxy.newProxyInstance(
                Shell.class.getClassLoader(), new Class<?>[] {Shell.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName() + (arguments == null ? "" : " " + arguments[0]));
                    return method.invoke(scripted, arguments);
                });
    }
}
