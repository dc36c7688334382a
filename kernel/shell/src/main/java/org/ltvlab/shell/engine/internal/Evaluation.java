package org.ltvlab.shell.engine.internal;

import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.internal.Program.Step;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.CellSink;
import org.ltvlab.shell.output.internal.Routing;

/** Runs the pieces of a cell one after the other; cells on different stages take turns at everything but users' code. */
final class Evaluation {
    private final JShell shell;
    private final Compiler compiler;
    private final LookAhead lookAhead;
    private final UserCode userCode;
    private final Speech speech;
    private final CompileErrors compileErrors;
    private final Variables variables;
    private final Magics magics;
    private final RuntimeErrors runtimeErrors;
    private final Remarks remarks;
    private final Undeclared undeclared;
    private final Turns turns;
    private final BareVariables bare;

    /** How far a cell came: a failure, or what its last expression returned. */
    record Outcome(
            Optional<Failed> failed,
            boolean hasValue,
            @Nullable Object value) {
        static final Outcome NOTHING = new Outcome(Optional.empty(), false, null);

        static Outcome of(Failed failed) {
            return new Outcome(Optional.of(failed), false, null);
        }

        static Outcome of(MimeBundle bundle) {
            return new Outcome(Optional.empty(), true, bundle);
        }
    }

    Evaluation(
            JShell shell,
            Compiler compiler,
            LookAhead lookAhead,
            UserCode userCode,
            CompileErrors compileErrors,
            Variables variables,
            Magics magics,
            RuntimeErrors runtimeErrors,
            Remarks remarks,
            Turns turns,
            BareVariables bare,
            Speech speech) {
        this.shell = shell;
        this.compiler = compiler;
        this.lookAhead = lookAhead;
        this.userCode = userCode;
        this.compileErrors = compileErrors;
        this.variables = variables;
        this.magics = magics;
        this.runtimeErrors = runtimeErrors;
        this.remarks = remarks;
        this.undeclared = new Undeclared(shell, compileErrors, runtimeErrors, speech);
        this.turns = turns;
        this.bare = bare;
        this.speech = speech;
    }

    /**
     * Runs a cell; nothing of it runs if it is not Java, or orders something unknown. Bare values of a cell without a
     * number are not kept.
     */
    Outcome run(String code, int cell) {
        boolean ranThrough = false;
        try {
            Optional<Program> compiled = lookAhead.program(code, cell);
            Outcome outcome = compiled.isPresent() ? run(compiled.get(), code) : begin(code, cell);
            ranThrough = outcome.failed().isEmpty();
            return outcome;
        } finally {
            lookAhead.ended(cell, ranThrough);
        }
    }

    private Outcome begin(String code, int cell) {
        Program program = compiler.program(code, cell);
        for (Step step : program.steps()) {
            Optional<Failed> unknown = compiler.alone(() -> magics.complaint(step.part(), code, cell));
            if (unknown.isPresent()) {
                return Outcome.of(unknown.get());
            }
        }
        Optional<Failed> unspoken = program.pieces().stream()
                .flatMap(piece -> compileErrors.unspoken(piece).stream())
                .findFirst();
        if (unspoken.isPresent()) {
            return Outcome.of(unspoken.get());
        }
        Optional<Piece> broken =
                program.pieces().stream().filter(compiler::isBroken).findFirst();
        return broken.isPresent() ? evaluate(broken.get(), false) : run(program, code);
    }

    private Outcome run(Program program, String code) {
        Outcome last = Outcome.NOTHING;
        for (Step step : program.steps()) {
            if (last.value() instanceof MimeBundle bundle) {
                show(bundle);
            }
            last = step.part().isCode() ? run(step, program) : magics.run(step.part(), code, () -> run(step, program));
            if (last.failed().isPresent()) {
                return last;
            }
        }
        return last;
    }

    private Outcome run(Step step, Program program) {
        Outcome last = Outcome.NOTHING;
        for (Piece piece : step.pieces()) {
            last = evaluate(piece, program.isLast(piece));
            if (last.failed().isPresent()) {
                return last;
            }
        }
        return last;
    }

    private static void show(MimeBundle bundle) {
        CellSink cell = Routing.current();
        if (cell != null) {
            cell.display(bundle, Optional.empty());
        }
    }

    private Outcome evaluate(Piece piece, boolean isLast) {
        if (isLast) {
            bare.replace(piece.cell());
        }
        Turns.Turn turn = turns.begin(piece, isLast, lookAhead.compiled(piece));
        UserRun run = turn.obstacle().map(UserRun::refused).orElseGet(() -> UserRun.of(turn.compiled(), userCode));
        try {
            note(turn.carried().losses(speech));
            Outcome last = outcome(turn.compiled(), run);
            if (last.failed().isEmpty()) {
                compileErrors.hint(piece).ifPresent(Evaluation::note);
            }
            remark();
            return last;
        } finally {
            turns.end(turn, run);
        }
    }

    /** Says what the piece has done that hardly was meant; after a failure, too: it may come from that. */
    private void remark() {
        CellRun run = Routing.run();
        if (run == null) {
            return;
        }
        try {
            run.takeRemark().ifPresent(place -> note(remarks.text(place, compiler.translated(place))));
        } catch (IllegalStateException | VirtualMachineError lost) {
            // The session is closed, or its memory is full: the piece has done what it did.
        }
    }

    private Outcome outcome(Compiled compiled, UserRun run) {
        Outcome last = Outcome.NOTHING;
        for (SnippetEvent event : compiled.events()) {
            if (event.causeSnippet() == null && last.failed().isEmpty()) {
                last = outcome(event, compiled, run);
            }
        }
        return last;
    }

    private static void note(String text) {
        CellSink cell = Routing.current();
        if (cell != null && !text.isEmpty()) {
            cell.note(text);
        }
    }

    private Outcome outcome(SnippetEvent event, Compiled compiled, UserRun run) {
        Snippet snippet = event.snippet();
        Throwable thrown = run.thrown();
        if (snippet instanceof VarSnippet variable) {
            compiled.classOf(variable.name()).ifPresent(type -> variables.ran(variable, type.getName()));
        }
        boolean isBare = snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        if (isBare && event.status() == Status.VALID && thrown == null) {
            bare.remember((VarSnippet) snippet, compiled.piece().cell());
        }
        if (event.status() == Status.REJECTED || compiled.tooLarge()) {
            return Outcome.of(compiler.alone(() -> compileErrors.failed(
                    compiled.piece(), shell.diagnostics(snippet).toList())));
        }
        if (thrown != null) {
            return Outcome.of(failed(thrown, compiled.piece().cell()));
        }
        if (event.status() == Status.RECOVERABLE_NOT_DEFINED && snippet.kind() == Kind.VAR) {
            return Outcome.of(compiler.alone(() -> undeclared.type(snippet, compiled.piece())));
        }
        boolean hasValue = isBare || snippet.kind() == Kind.EXPRESSION;
        return hasValue ? new Outcome(Optional.empty(), true, run.value()) : Outcome.NOTHING;
    }

    private Failed failed(Throwable thrown, int cell) {
        JShellException translated = compiler.translated(thrown);
        return translated instanceof UnresolvedReferenceException unresolved
                ? compiler.alone(() -> undeclared.use(unresolved, cell))
                : runtimeErrors.failed(thrown, translated, cell);
    }
}
