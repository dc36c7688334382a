package org.ltvlab.shell.engine.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.Completeness;
import org.ltvlab.shell.engine.Completeness.Status;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Inspection;
import org.ltvlab.shell.magic.internal.Parts;

/** Completion, documentation and completeness of code that is being typed; positions in code points. */
final class Help {
    private static final int DOCUMENTED = 5;
    /** Without the sources of the JDK there is nothing to look up, which takes time all the same. */
    private static final boolean JDK_SOURCES = Files.exists(Path.of(System.getProperty("java.home"), "lib", "src.zip"));

    private final SourceCodeAnalysis analysis;
    private final Completing completing;
    private final SourceDocs docs;

    Help(JShell shell, Completing completing, SourceDocs docs) {
        this.analysis = shell.sourceCodeAnalysis();
        this.completing = completing;
        this.docs = docs;
    }

    Completion complete(String code, int cursor) {
        return completing.complete(code, offset(code, cursor));
    }

    Inspection inspect(String cell, int cursor, boolean detailed) {
        String code = Parts.onlyCode(cell);
        int offset = wordEnd(code, offset(code, cursor));
        String rest = code.substring(offset).stripLeading();
        boolean afterName = offset > 0 && Character.isJavaIdentifierPart(code.charAt(offset - 1));
        String until = code.substring(0, offset);
        if (afterName && rest.startsWith("(")) {
            return documentation(until + "(", detailed);
        }
        Inspection found = documentation(until, detailed);
        // A method's name alone is no expression: ask again as if it were called.
        return found.bundle().isEmpty() && afterName ? documentation(until + "(", detailed) : found;
    }

    private Inspection documentation(String until, boolean detailed) {
        for (TypedCode typed : TypedCode.before(until, until.length(), analysis)) {
            List<Documentation> found =
                    analysis.documentation(typed.text(), typed.text().length(), JDK_SOURCES);
            if (!found.isEmpty()) {
                return new Inspection(Optional.of(bundle(found, detailed)));
            }
        }
        return new Inspection(Optional.empty());
    }

    private static int wordEnd(String code, int offset) {
        int end = offset;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        return end;
    }

    private MimeBundle bundle(List<Documentation> found, boolean detailed) {
        StringBuilder plain = new StringBuilder();
        StringBuilder markdown = new StringBuilder();
        StringBuilder html = new StringBuilder();
        int shown = detailed ? found.size() : Math.min(DOCUMENTED, found.size());
        for (Documentation each : found.subList(0, shown)) {
            Optional<String> comment = docs.of(each.signature()).or(() -> Optional.ofNullable(each.javadoc()));
            Javadoc doc = new Javadoc(TypeNames.brief(each.signature()), comment);
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
        String code = Parts.onlyCode(cell);
        List<Piece> pieces = Program.of(cell, 0, analysis).pieces();
        for (Piece piece : pieces) {
            if (!piece.whole()) {
                boolean more = analysis.analyzeCompletion(piece.source()).completeness()
                        == SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE;
                return more
                        ? new Completeness(Status.INCOMPLETE, " ".repeat(4 * TypedCode.openBrackets(code)))
                        : new Completeness(Status.INVALID, "");
            }
            if (!Syntax.isJava(piece.source())) {
                return new Completeness(Status.INVALID, "");
            }
        }
        return new Completeness(Status.COMPLETE, "");
    }

    private static int offset(String code, int cursor) {
        int points = code.codePointCount(0, code.length());
        return code.offsetByCodePoints(0, Math.max(0, Math.min(cursor, points)));
    }
}
