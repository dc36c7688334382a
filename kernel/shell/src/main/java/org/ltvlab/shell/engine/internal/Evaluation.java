package org.ltvlab.shell.engine.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
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
import org.ltvlab.shell.error.internal.Phrase;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.output.internal.CellSink;
import org.ltvlab.shell.output.internal.Routing;

/** Runs the pieces of one cell after the other, on the session's thread, which holds the compiler's lock. */
final class Evaluation {
    private static final int BARE_VALUES = 20;

    private final JShell shell;
    private final SessionControl control;
    private final SessionLoader loader;
    private final BareValues values;
    private final Places places;
    private final Speech speech;
    private final CompileErrors compileErrors;
    private final Variables variables;
    private final Magics magics;
    private final RuntimeErrors runtimeErrors;
    private final Deque<Bare> bare = new ArrayDeque<>();

    /** A bare expression's variable and the class that computes it. */
    private record Bare(VarSnippet variable, String className) {}

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
            SessionControl control,
            SessionLoader loader,
            BareValues values,
            Places places,
            CompileErrors compileErrors,
            Variables variables,
            Magics magics,
            Speech speech) {
        this.shell = shell;
        this.control = control;
        this.loader = loader;
        this.values = values;
        this.places = places;
        this.speech = speech;
        this.compileErrors = compileErrors;
        this.variables = variables;
        this.magics = magics;
        this.runtimeErrors = new RuntimeErrors(places, speech);
    }

    /** Runs a cell; nothing of it runs if it is not Java, or orders something unknown. */
    Outcome run(String code, int cell) {
        Program program = Program.of(code, cell, shell.sourceCodeAnalysis());
        for (Step step : program.steps()) {
            Optional<Failed> unknown = magics.complaint(step.part(), code, cell);
            if (unknown.isPresent()) {
                return Outcome.of(unknown.get());
            }
        }
        Optional<Piece> broken =
                program.pieces().stream().filter(this::isBroken).findFirst();
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
        control.reset();
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

    /** A piece that JShell is sure to reject, so that evaluating it alone only brings the complaint. */
    private boolean isBroken(Piece piece) {
        return !piece.whole()
                && shell.sourceCodeAnalysis().sourceToSnippets(piece.source()).stream()
                        .anyMatch(snippet -> snippet.kind() == Kind.ERRONEOUS);
    }

    private Outcome evaluate(Piece piece, boolean isLast) {
        if (isLast) {
            // A cell run again under its number has one value, the new one.
            bare.removeIf(old -> old.variable().name().equals("$" + piece.cell()) && drop(old));
        }
        places.begin(piece, isLast);
        control.reset();
        Outcome last = Outcome.NOTHING;
        for (SnippetEvent event : shell.eval(piece.source())) {
            if (event.causeSnippet() == null) {
                last = outcome(event, piece);
                forgetOnce(event.snippet());
                if (last.failed().isPresent()) {
                    return last;
                }
            }
        }
        compileErrors.hint(piece).ifPresent(Evaluation::note);
        return last;
    }

    /** A statement is never needed again; JShell would go on compiling it anew, with all it refers to. */
    private void forgetOnce(Snippet snippet) {
        boolean isOnce = snippet.kind() == Kind.STATEMENT || snippet.kind() == Kind.EXPRESSION;
        if (isOnce && shell.status(snippet).isActive()) {
            shell.drop(snippet);
            String className = control.invoked();
            if (className != null) {
                loader.forget(className);
            }
        }
    }

    private static void note(String text) {
        CellSink cell = Routing.current();
        if (cell != null) {
            cell.note(text);
        }
    }

    private Outcome outcome(SnippetEvent event, Piece piece) {
        Snippet snippet = event.snippet();
        variables.ran(snippet, control.invoked());
        boolean isBare = snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        if (isBare && event.status() == Status.VALID) {
            remember((VarSnippet) snippet);
        }
        if (event.status() == Status.REJECTED) {
            return Outcome.of(
                    compileErrors.failed(piece, shell.diagnostics(snippet).toList()));
        }
        if (event.exception() instanceof UnresolvedReferenceException unresolved) {
            return Outcome.of(unresolved(unresolved));
        }
        Throwable thrown = control.thrown();
        if (thrown != null) {
            return Outcome.of(runtimeErrors.failed(thrown, event.exception()));
        }
        if (event.status() == Status.RECOVERABLE_NOT_DEFINED && snippet.kind() == Kind.VAR) {
            return Outcome.of(unknownType(snippet, piece));
        }
        boolean hasValue = isBare || snippet.kind() == Kind.EXPRESSION;
        return hasValue ? new Outcome(Optional.empty(), true, control.value()) : Outcome.NOTHING;
    }

    private Failed unresolved(UnresolvedReferenceException exception) {
        String what = names(exception.getSnippet());
        String name = exception.getSnippet().name();
        String message = speech.pick(
                "`" + name + "` は、まだ宣言されていない " + what + " を使っています",
                "`" + name + "` uses " + what + ", which is not declared so far");
        return runtimeErrors.failed(new UnresolvedName(message), exception);
    }

    private Failed unknownType(Snippet snippet, Piece piece) {
        String what = names(snippet);
        shell.drop(snippet);
        return compileErrors.failed(new Phrase(what + " という名前はありません", what + " is not known here"), piece);
    }

    private String names(Snippet snippet) {
        // JShell says "variable total" or "method total(int)".
        List<String> names = shell.unresolvedDependencies((DeclarationSnippet) snippet)
                .map(name -> name.substring(name.indexOf(' ') + 1))
                .toList();
        return names.isEmpty() ? "a name" : "`" + String.join("`, `", names) + "`";
    }

    private void remember(VarSnippet variable) {
        bare.add(new Bare(variable, Objects.requireNonNullElse(control.invoked(), "")));
        while (bare.size() > BARE_VALUES) {
            drop(bare.remove());
        }
    }

    /** Drops the values of bare expressions that are newer than the first {@code kept}. */
    void keepBareValues(int kept) {
        while (bare.size() > kept) {
            drop(bare.removeLast());
        }
    }

    int bareValues() {
        return bare.size();
    }

    private boolean drop(Bare old) {
        variables.drop(old.variable());
        loader.forget(old.className());
        values.forget(old.variable().name());
        return true;
    }
}
