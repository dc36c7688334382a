package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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

    /** A shell whose interrupt takes its time: what it is told is written down once it is done. */
    private static Shell slow(CountDownLatch begun, CountDownLatch goOn, List<String> told) {
        InvocationHandler handler = (shell, method, arguments) -> {
            if (method.getName().equals("interrupt")) {
                begun.countDown();
                goOn.await();
            }
            told.add(method.getName());
            return null;
        };
        return (Shell) Proxy.newProxyInstance(Shell.class.getClassLoader(), new Class<?>[] {Shell.class}, handler);
    }

    @Test
    void an_interrupt_that_is_under_way_does_not_stop_the_cell_after_the_one_it_was_meant_for()
            throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> told = new CopyOnWriteArrayList<>();
        LazyShell slow = LazyShell.start(() -> slow(begun, goOn, told));
        slow.await();
        Thread interrupting = new Thread(slow::interrupt);
        interrupting.start();
        begun.await();
        CompletableFuture<Shell> next = CompletableFuture.supplyAsync(() -> {
            try {
                return slow.announced(LazyShell.MAIN, slow.interrupts());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(200); // time enough for a cell that does not wait
        goOn.countDown();
        next.join();
        interrupting.join();
        assertThat(told).containsExactly("interrupt", "announce");
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
