package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.Map;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.Completeness;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Inspection;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;

/** A second stage of a session. */
record Beside(JShellSession session, Stage stage) implements Shell {
    @Override
    public void announce() {
        stage.announce();
    }

    @Override
    public CellResult run(String code, int number, CellOutput output, CellInput input) {
        return session.run(stage, code, number, output, input);
    }

    @Override
    public Shell beside() {
        return session.beside();
    }

    @Override
    public void interrupt() {
        stage.interrupt();
    }

    @Override
    public Completion complete(String code, int cursor) {
        return session.complete(code, cursor);
    }

    @Override
    public Inspection inspect(String code, int cursor, boolean detailed) {
        return session.inspect(code, cursor, detailed);
    }

    @Override
    public Completeness completeness(String code) {
        return session.completeness(code);
    }

    @Override
    public Map<String, Object> facts() {
        return session.facts();
    }

    @Override
    public List<String> imports() {
        return session.imports();
    }

    @Override
    public void close() {
        session.leave(stage);
        stage.close();
    }
}
