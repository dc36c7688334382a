package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jdk.jshell.JShellException;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Kind;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.memory.Reserve;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.CellSink;
import org.ltvlab.shell.output.internal.InputStopped;
import org.ltvlab.shell.output.internal.Routing;
import org.ltvlab.shell.word.Displayed;

/** Runs whole cells on the calling thread, each to its end whatever it does. */
record Cells(
        Evaluation evaluation,
        UserCode userCode,
        Outputs outputs,
        Compiler compiler,
        SnippetStore snippets,
        RuntimeErrors runtimeErrors,
        Speech speech) {
    CellResult run(String code, int number, CellSink sink, StopSwitch stop) {
        CellRun run = new CellRun(sink, this::told);
        Routing.enter(run);
        stop.begin(run);
        CellResult result;
        boolean stopped;
        try {
            result = result(code, number, sink);
        } catch (Throwable thrown) {
            // Whatever a cell does, it ends; an Error of users' code must not take the session along.
            Reserve.giveUpFor(thrown);
            result = failed(thrown, number);
        } finally {
            stopped = stop.end();
            if (Routing.restore(run)) {
                sink.note(speech.pick(
                        "System.out、System.err、System.in を元に戻しました\n",
                        "System.out, System.err and System.in are the notebook's own again\n"));
            }
            sink.end();
            Routing.leave(run);
        }
        compiler.alone(snippets::tidy);
        return stopped ? interrupted() : result;
    }

    private CellResult result(String code, int number, CellSink sink) throws Exception {
        Evaluation.Outcome outcome = evaluation.run(code, number);
        Optional<Failed> failed = outcome.failed();
        if (failed.isPresent()) {
            return failed.get();
        }
        if (!outcome.hasValue() || outcome.value() instanceof Displayed) { // what it shows is on the screen already
            return new CellResult.Finished(Optional.empty());
        }
        if (number > 0 && !(outcome.value() instanceof MimeBundle)) {
            outputs.keep(number, outcome.value());
        }
        MimeBundle bundle = userCode.call(() -> sink.render(outcome.value()));
        return new CellResult.Finished(Optional.ofNullable(bundle));
    }

    private Failed failed(Throwable thrown, int cell) {
        return thrown instanceof InputStopped ? interrupted() : runtimeErrors.failed(thrown, translated(thrown), cell);
    }

    private @Nullable JShellException translated(Throwable thrown) {
        try {
            return compiler.translated(thrown);
        } catch (IllegalStateException e) {
            return null; // the session is closed
        }
    }

    /** What to say of an exception that nobody in a thread of a cell has caught. */
    String told(Throwable thrown) {
        boolean interrupted = Thread.interrupted(); // must not reach the compiler
        try {
            return Ansi.plain(String.join(
                    "\n", runtimeErrors.failed(thrown, translated(thrown), 0).traceback()));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Failed interrupted() {
        String message = speech.pick(
                "セルを止めました。宣言済みのものはすべて残っています", "the cell was stopped; everything declared so far is still there");
        return new Failed(
                Kind.INTERRUPTED,
                "Interrupted",
                message,
                OptionalInt.empty(),
                List.of(Ansi.strong("Interrupted") + ": " + message));
    }
}
