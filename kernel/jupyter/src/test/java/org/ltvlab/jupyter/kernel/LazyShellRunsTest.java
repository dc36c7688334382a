package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.engine.Shells;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** An interrupt between a request and the first step of its cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LazyShellRunsTest {
    private final LazyShell lazy = LazyShell.start(() -> Shells.start(List.of()));

    @AfterAll
    void end() {
        lazy.close();
    }

    private static CellResult run(Shell shell) {
        return shell.run("1 + 1", 1, CellOutput.none(), CellInput.none());
    }

    @Test
    void an_interrupt_before_the_shell_is_handed_out_is_not_lost() {
        long before = lazy.interrupts();
        lazy.interrupt();
        assertThatThrownBy(() -> lazy.announced(LazyShell.MAIN, before)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void an_interrupt_after_the_shell_is_handed_out_is_not_lost() throws InterruptedException {
        Shell shell = lazy.announced(LazyShell.MAIN, lazy.interrupts());
        lazy.interrupt();
        assertThat(run(shell)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.kind())
                .isEqualTo(CellResult.Kind.INTERRUPTED));
        assertThat(run(lazy.announced(LazyShell.MAIN, lazy.interrupts()))).isInstanceOf(Finished.class);
    }
}
