package org.ltvlab.notebook.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.Completeness;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Inspection;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** A shell that does for each code what a test says, and notes what it was asked. */
final class ScriptedShell implements Shell {
    /** What a cell does. */
    interface Script {
        CellResult run(CellOutput output) throws Exception;
    }

    static final CellResult NOTHING = new CellResult.Finished(Optional.empty());

    final List<String> ran = new ArrayList<>();
    final List<Integer> numbers = new ArrayList<>();
    final CountDownLatch interrupted = new CountDownLatch(1);
    boolean closed;
    private final Map<String, Script> scripts = new HashMap<>();
    private Map<String, Object> facts = Map.of();

    ScriptedShell on(String code, Script script) {
        scripts.put(code, script);
        return this;
    }

    ScriptedShell prints(String code, Print print) {
        return on(code, output -> {
            print.to(output);
            return NOTHING;
        });
    }

    ScriptedShell knows(Map<String, Object> someFacts) {
        facts = someFacts;
        return this;
    }

    /** What a cell puts out. */
    interface Print {
        void to(CellOutput output);
    }

    static CellResult value(String text) {
        return new CellResult.Finished(Optional.of(MimeBundle.plain(text)));
    }

    static CellResult failed(CellResult.Kind kind, String name, String message, String... traceback) {
        return failed(OptionalInt.empty(), kind, name, message, traceback);
    }

    static CellResult failed(OptionalInt line, CellResult.Kind kind, String name, String message, String... traceback) {
        return new CellResult.Failed(kind, name, message, line, List.of(traceback));
    }

    @Override
    public Shell beside() {
        return new ScriptedShell();
    }

    @Override
    public CellResult run(String code, int number, CellOutput output, CellInput input) {
        ran.add(code);
        numbers.add(number);
        try {
            return scripts.getOrDefault(code, out -> NOTHING).run(output);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void interrupt() {
        interrupted.countDown();
    }

    @Override
    public Map<String, Object> facts() {
        return facts;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Map<String, CellResult> evaluate(Map<String, String> expressions) {
        return Map.of();
    }

    @Override
    public Completion complete(String code, int cursor) {
        return new Completion(cursor, cursor, List.of());
    }

    @Override
    public Inspection inspect(String code, int cursor, boolean detailed) {
        return new Inspection(Optional.empty());
    }

    @Override
    public Completeness completeness(String code) {
        return new Completeness(Completeness.Status.COMPLETE, "");
    }

    @Override
    public List<String> imports() {
        return List.of();
    }
}
