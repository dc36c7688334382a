package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.Completeness;
import org.ltvlab.shell.engine.Completeness.Status;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Inspection;
import org.ltvlab.shell.engine.Question;
import org.ltvlab.shell.magic.internal.Parts;

/** Completion, documentation and completeness of code that is being typed; positions in code points. */
final class Help {
    private static final int DOCUMENTED = 5;
    /** What JDKs add to signatures: a record's components before its members, a bound that bounds nothing. */
    private static final Pattern NEWER =
            Pattern.compile("\\([^()]*\\)(?=\\.\\w+\\(|\\()| extends (?:java\\.lang\\.)?Object(?=[,>])");

    private final SourceCodeAnalysis analysis;
    private final Completing completing;
    private final SourceDocs docs;
    private final OwnDocs ownDocs;

    Help(JShell shell, Completing completing, SourceDocs docs, OwnDocs ownDocs) {
        this.analysis = shell.sourceCodeAnalysis();
        this.completing = completing;
        this.docs = docs;
        this.ownDocs = ownDocs;
    }

    /** What is slow when it is asked for the first time, in parts that do not block a cell for long. */
    List<Runnable> firstSteps(Consumer<Supplier<Object>> locked) {
        String call = "Math.abs(";
        return List.of(
                docs::readWords,
                () -> locked.accept(() -> inspect(call, call.length(), false)),
                () -> locked.accept(() -> complete("Math.ab", call.length())),
                () -> locked.accept(() -> complete("a", 1)));
    }

    Completion complete(String code, int cursor) {
        return completing.complete(code, offset(code, cursor));
    }

    Inspection inspect(String cell, int cursor, boolean detailed) {
        String code = Parts.onlyCode(cell);
        return Asked.at(code, offset(code, cursor), completing::isValue).stream()
                .map(until -> documentation(until, detailed))
                .filter(found -> found.bundle().isPresent())
                .findFirst()
                .orElse(new Inspection(Optional.empty()));
    }

    private Inspection documentation(String until, boolean detailed) {
        for (TypedCode typed : TypedCode.before(until, until.length())) {
            List<Documentation> found =
                    analysis.documentation(typed.text(), typed.text().length(), false);
            if (!found.isEmpty()) {
                return new Inspection(Optional.of(bundle(found, detailed)));
            }
        }
        return new Inspection(Optional.empty());
    }

    private MimeBundle bundle(List<Documentation> found, boolean detailed) {
        StringBuilder plain = new StringBuilder();
        StringBuilder markdown = new StringBuilder();
        StringBuilder html = new StringBuilder();
        int shown = detailed ? found.size() : Math.min(DOCUMENTED, found.size());
        for (Documentation each : found.subList(0, shown)) {
            String signature = NEWER.matcher(each.signature()).replaceAll("");
            Javadoc doc =
                    new Javadoc(TypeNames.brief(signature), docs.of(signature).or(() -> ownDocs.of(signature)));
            plain.append(doc.plain()).append("\n\n");
            markdown.append(doc.markdown()).append("\n\n");
            html.append(doc.html());
        }
        if (shown < found.size()) {
            String more = "… and " + (found.size() - shown) + " more of this name";
            plain.append(more);
            markdown.append(more);
            html.append("<p>").append(more).append("</p>");
        }
        return new MimeBundle(
                Map.of(
                        "text/plain", plain.toString().strip(),
                        "text/markdown", markdown.toString().strip(),
                        "text/html", html.toString()),
                Map.of());
    }

    Completeness completeness(String cell) {
        if (Question.in(cell).isPresent()) {
            return new Completeness(Status.COMPLETE, "");
        }
        String code = Parts.onlyCode(cell);
        List<Piece> pieces = Program.of(cell, 0, analysis).pieces();
        for (Piece piece : pieces) {
            if (!piece.whole() || wantsMore(piece)) {
                return wantsMore(piece)
                        ? new Completeness(Status.INCOMPLETE, " ".repeat(4 * TypedCode.openBrackets(code)))
                        : new Completeness(Status.INVALID, "");
            }
            if (!Syntax.isJava(piece.source())) {
                return new Completeness(Status.INVALID, "");
            }
        }
        return new Completeness(Status.COMPLETE, "");
    }

    /** Whether a line should follow: something is open, or a loop or condition has nothing to do so far. */
    private boolean wantsMore(Piece piece) {
        return switch (analysis.analyzeCompletion(piece.typed()).completeness()) {
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> true;
            case EMPTY -> !piece.whole();
            default -> false;
        };
    }

    private static int offset(String code, int cursor) {
        int points = code.codePointCount(0, code.length());
        return code.offsetByCodePoints(0, Math.max(0, Math.min(cursor, points)));
    }
}
