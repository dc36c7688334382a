package org.ltvlab.shell.engine.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.engine.Completeness;
import org.ltvlab.shell.engine.Completeness.Status;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Inspection;
import org.ltvlab.shell.magic.internal.Parts;

/** Completion, documentation and completeness of code that is being typed; positions in code points. */
final class Help {
    private static final int CANDIDATES = 500;
    private static final int DOCUMENTED = 5;

    private final SourceCodeAnalysis analysis;

    Help(JShell shell) {
        this.analysis = shell.sourceCodeAnalysis();
    }

    Completion complete(String code, int cursor) {
        int offset = offset(code, cursor);
        for (TypedCode typed : TypedCode.before(code, offset, analysis)) {
            int[] anchor = {-1};
            List<Suggestion> found =
                    analysis.completionSuggestions(typed.text(), typed.text().length(), anchor);
            if (!found.isEmpty() && anchor[0] >= 0) {
                int start = code.codePointCount(0, Math.min(anchor[0] + typed.shift(), offset));
                return new Completion(start, code.codePointCount(0, offset), items(found));
            }
        }
        int at = code.codePointCount(0, offset);
        return new Completion(at, at, List.of());
    }

    private static List<Completion.Item> items(List<Suggestion> found) {
        return found.stream()
                .sorted(Comparator.comparing(suggestion -> !suggestion.matchesType()))
                .map(Suggestion::continuation)
                .distinct()
                .limit(CANDIDATES)
                .map(text -> new Completion.Item(text, type(text), ""))
                .toList();
    }

    private static String type(String text) {
        if (text.endsWith("(") || text.endsWith(")")) {
            return "function";
        }
        if (text.endsWith(".")) {
            return "module";
        }
        if (javax.lang.model.SourceVersion.isKeyword(text.strip())) {
            return "keyword";
        }
        return Character.isUpperCase(text.codePointAt(0)) ? "class" : "instance";
    }

    Inspection inspect(String code, int cursor, boolean detailed) {
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
                    analysis.documentation(typed.text(), typed.text().length(), true);
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

    private static MimeBundle bundle(List<Documentation> found, boolean detailed) {
        StringBuilder plain = new StringBuilder();
        StringBuilder markdown = new StringBuilder();
        StringBuilder html = new StringBuilder();
        int shown = detailed ? found.size() : Math.min(DOCUMENTED, found.size());
        for (Documentation each : found.subList(0, shown)) {
            Javadoc doc = new Javadoc(each.signature(), Optional.ofNullable(each.javadoc()));
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
