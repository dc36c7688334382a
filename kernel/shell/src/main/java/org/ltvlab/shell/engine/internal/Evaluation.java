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
import org.ltvlab.shell.engine.CellResult.Failed;
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
    }

    Evaluation(
            JShell shell,
            SessionControl control,
            SessionLoader loader,
            BareValues values,
            Places places,
            KnownNames names,
            Speech speech) {
        this.shell = shell;
        this.control = control;
        this.loader = loader;
        this.values = values;
        this.places = places;
        this.speech = speech;
        this.compileErrors = new CompileErrors(names, speech);
        this.runtimeErrors = new RuntimeErrors(places, speech);
    }

    /** Runs a cell; nothing of it runs if it is not Java. */
    Outcome run(String code, int cell) {
        List<Piece> pieces = Pieces.of(code, cell, shell.sourceCodeAnalysis());
        if (!pieces.isEmpty() && isBroken(pieces.get(pieces.size() - 1))) {
            return evaluate(pieces.get(pieces.size() - 1));
        }
        Outcome last = Outcome.NOTHING;
        for (Piece piece : pieces) {
            last = evaluate(piece);
            if (last.failed().isPresent()) {
                return last;
            }
        }
        control.reset();
        return last;
    }

    /** A piece that JShell is sure to reject, so that evaluating it alone only brings the complaint. */
    private boolean isBroken(Piece piece) {
        return !piece.whole()
                && shell.sourceCodeAnalysis().sourceToSnippets(piece.source()).stream()
                        .anyMatch(snippet -> snippet.kind() == Kind.ERRONEOUS);
    }

    private Outcome evaluate(Piece piece) {
        places.begin(piece);
        control.reset();
        Outcome last = Outcome.NOTHING;
        for (SnippetEvent event : shell.eval(piece.source())) {
            if (event.causeSnippet() == null) {
                last = outcome(event, piece);
                if (last.failed().isPresent()) {
                    return last;
                }
            }
        }
        compileErrors.hint(piece).ifPresent(Evaluation::note);
        return last;
    }

    private static void note(String text) {
        CellSink cell = Routing.current();
        if (cell != null) {
            cell.note(text);
        }
    }

    private Outcome outcome(SnippetEvent event, Piece piece) {
        Snippet snippet = event.snippet();
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

    private void drop(Bare old) {
        shell.drop(old.variable());
        loader.forget(old.className());
        values.forget(old.variable().name());
    }
}
