package org.ltvlab.shell.engine;

import java.util.List;
import java.util.Map;
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

    Shell shell() {
        return shell;
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
