package org.ltvlab.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Finished;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.output.CellInput;

/** A shell driven as tests like it: cells numbered, results unwrapped. */
final class Session implements AutoCloseable {
    private final Shell shell;
    private int cells;

    Session(Extension... extensions) {
        shell = Shells.start(List.of(extensions));
    }

    /** A session whose messages are in the language of the moment. */
    static Session speaking(Supplier<Locale> language) {
        return new Session(new Extension() {
            @Override
            public Optional<Locale> language() {
                return Optional.of(language.get());
            }
        });
    }

    Shell shell() {
        return shell;
    }

    /** Runs a cell on a thread of its own, as a front end does: the cells under test need the common pool for themselves. */
    static CompletableFuture<CellResult> inBackground(Supplier<CellResult> cell) {
        return CompletableFuture.supplyAsync(cell, task -> new Thread(task, "front end").start());
    }

    /** Runs a cell in the background; returns when it has begun. */
    CompletableFuture<CellResult> begun(String code, Screen screen) throws InterruptedException {
        CompletableFuture<CellResult> running =
                inBackground(() -> run("System.out.println(\"begun\");\n" + code, screen));
        screen.await("begun");
        return running;
    }

    /** The failure of a cell that is stopped well inside its code, not at its door. */
    Failed interrupted(String code) throws Exception {
        CompletableFuture<CellResult> running = begun(code, new Screen());
        Thread.sleep(300);
        assertThat(running).isNotDone();
        shell.interrupt();
        CellResult result = running.get(20, TimeUnit.SECONDS);
        assertThat(result).isInstanceOf(Failed.class);
        return (Failed) result;
    }

    CellResult run(String code) {
        return run(code, new Screen());
    }

    CellResult run(String code, Screen screen) {
        return shell.run(code, ++cells, screen, CellInput.none());
    }

    /** The text of the cell's value, or {@code (none)}; a failure is thrown. */
    String value(String code) {
        CellResult result = run(code);
        if (result instanceof Finished finished) {
            return finished.value().map(Session::plain).orElse("(none)");
        }
        throw new AssertionError(code + " failed: " + result);
    }

    Failed failure(String code) {
        if (run(code) instanceof Failed failed) {
            return failed;
        }
        throw new AssertionError(code + " did not fail");
    }

    static String plain(MimeBundle bundle) {
        return String.valueOf(bundle.data().get("text/plain"));
    }

    /** The lines without colours. */
    static String text(Failed failed) {
        return String.join("\n", failed.traceback()).replaceAll("\u001b\\[\\d+m", "");
    }

    Map<String, CellResult> evaluate(String name, String expression) {
        return shell.evaluate(Map.of(name, expression));
    }

    @Override
    public void close() {
        shell.close();
    }
}
