package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Kind;
import org.ltvlab.shell.error.internal.Blanked;
import org.ltvlab.shell.error.internal.Bodies;
import org.ltvlab.shell.error.internal.Complaint;
import org.ltvlab.shell.error.internal.Hints;
import org.ltvlab.shell.error.internal.Mistake;
import org.ltvlab.shell.error.internal.Mistakes;
import org.ltvlab.shell.error.internal.Phrase;
import org.ltvlab.shell.error.internal.Shortened;
import org.ltvlab.shell.error.internal.Speech;

/** The compiler's complaints in plain words, at the cell's line and column, with the source line and a caret. */
final class CompileErrors {
    private static final String NAME = "CompileError";
    private static final int SHOWN = 3;
    private static final Pattern MODIFIERS = Pattern.compile(
            "\\s*(?:(?:public|protected|private|static|final|abstract|synchronized|default|strictfp|transient|volatile|native)\\b\\s*)+;?\\s*");
    private static final int LONGEST_FIX = 1_000;

    private final Mistakes mistakes;
    private final Speech speech;

    CompileErrors(KnownNames names, Speech speech) {
        this.mistakes = new Mistakes(names);
        this.speech = speech;
    }

    /** The failure of a piece that does not compile. */
    Failed failed(Piece piece, List<Diag> diagnostics) {
        List<Complaint> complaints = diagnostics.stream()
                .filter(Diag::isError)
                .sorted(Comparator.comparingInt(CompileErrors::rank).thenComparingLong(Diag::getPosition))
                // Whatever follows code that is no Java is only its echo.
                .limit(diagnostics.stream().anyMatch(each -> rank(each) == 0) ? 1 : Integer.MAX_VALUE)
                .map(each -> complaint(each, piece))
                .filter(each -> !each.isBeyond())
                .toList();
        List<Mistake> found = complaints.stream()
                .filter(each ->
                        complaints.subList(0, complaints.indexOf(each)).stream().noneMatch(each::isEchoOf))
                .map(mistakes::explain)
                .toList();
        return found.isEmpty()
                ? failed(new Phrase("Java の文として終わっていません", "this is not complete Java"), piece)
                : failed(NAME, found, piece);
    }

    /** The failure of a piece that declares a variable of the unknown type {@code name}. */
    Failed unknownType(String name, Piece piece) {
        int start = Math.max(0, piece.source().indexOf(name));
        String symbol = "symbol:   class " + name;
        Complaint complaint = new Complaint(
                "cant.resolve",
                symbol,
                symbol,
                piece.code().substring(0, piece.start()),
                piece.source(),
                piece.rest(),
                start,
                start,
                start + name.length());
        return failed(NAME, List.of(mistakes.explain(complaint)), piece);
    }

    /** What to say of {@code name}, whose declaration no longer fits to what cells have declared since. */
    String unfit(String name, List<Diag> diagnostics) {
        Piece piece = new Piece(0, name, 0, name, true);
        String why = diagnostics.stream()
                .filter(Diag::isError)
                .findFirst()
                .map(each -> ": "
                        + mistakes.explain(complaint(each, piece)).message().in(speech))
                .orElse("");
        return speech.pick(
                "`" + name + "` は、その後の宣言と合わなくなりました" + why,
                "`" + name + "` does not fit to what was declared after it" + why);
    }

    /** The failure of a piece that JShell would not say a word about: it ends inside a comment, is a modifier, or has no body. */
    Optional<Failed> unspoken(Piece piece) {
        if (MODIFIERS.matcher(piece.source()).matches()) {
            return Optional.of(failed(piece, List.of()));
        }
        Optional<Mistake> mistake = piece.typed().equals(piece.source())
                ? Optional.of(piece).filter(each -> !each.whole()).flatMap(each -> Blanked.openComment(each.source()))
                : Bodies.missing(piece.typed());
        return mistake.map(found -> failed(NAME, List.of(found), piece));
    }

    /** What is no Java at all comes before unknown names. */
    private static int rank(Diag each) {
        String code = each.getCode();
        return code.startsWith("compiler.err.expected")
                        || code.startsWith("compiler.err.illegal")
                        || code.startsWith("compiler.err.unclosed")
                        || code.endsWith(".dot.class.expected")
                        || code.endsWith(".not.stmt")
                        || code.endsWith(".premature.eof")
                ? 0
                : 1;
    }

    private static Complaint complaint(Diag diag, Piece piece) {
        PublicRecords compiled = PublicRecords.of(piece.source());
        return new Complaint(
                diag.getCode().replaceFirst("^compiler\\.err\\.", ""),
                diag.getMessage(Locale.JAPANESE),
                diag.getMessage(Locale.ROOT),
                piece.code().substring(0, piece.start()),
                piece.source(),
                piece.rest(),
                compiled.typed(diag.getStartPosition()),
                compiled.typed(diag.getPosition()),
                compiled.typed(diag.getEndPosition()));
    }

    /** The failure of a whole piece for a reason of the shell's own. */
    Failed failed(Phrase message, Piece piece) {
        return failed(
                NAME,
                List.of(new Mistake(message, Optional.empty(), 0, piece.source().length())),
                piece);
    }

    /** The failure called {@code name} that mistakes of a piece are. */
    Failed failed(String name, List<Mistake> found, Piece piece) {
        List<String> lines = new ArrayList<>();
        List<String> messages =
                found.stream().map(each -> each.message().in(speech)).distinct().toList();
        for (Mistake mistake : found.subList(0, Math.min(SHOWN, found.size()))) {
            add(name, mistake, piece, lines);
        }
        if (found.size() > SHOWN) {
            int more = found.size() - SHOWN;
            lines.add(speech.pick("  … ほかに " + more + " 件", "  … " + more + " more errors"));
        }
        OptionalInt line = OptionalInt.of(piece.lineAt(found.get(0).start()));
        String message = Shortened.line(RuntimeErrors.firstLine(messages.get(0)), speech);
        return new Failed(Kind.COMPILE, name, message, line, Shortened.most(lines, RuntimeErrors.LINES, speech));
    }

    /** What runs, but hardly as it was meant, for the stream of errors. */
    Optional<String> hint(Piece piece) {
        return Hints.of(piece.typed()).map(mistake -> {
            List<String> lines = new ArrayList<>();
            add(speech.pick("注意", "note"), mistake, piece, lines);
            return String.join("\n", lines) + "\n";
        });
    }

    private void add(String head, Mistake mistake, Piece piece, List<String> lines) {
        List<String> message = Shortened.lines(mistake.message().in(speech), speech);
        lines.add(Ansi.strong(head) + ": " + message.get(0));
        lines.addAll(message.subList(1, message.size()));
        int line = piece.lineAt(mistake.start());
        int column = piece.columnAt(mistake.start());
        String text = piece.textOf(line);
        String place = new Place(piece.cell(), line, text).in(speech);
        lines.add("  " + Ansi.strong(place) + speech.pick("、", ", column ") + column + speech.pick(" 文字目", ""));
        int begin = text.offsetByCodePoints(0, Math.min(column - 1, text.codePointCount(0, text.length())));
        lines.addAll(MarkedLine.of(text, begin, mistake.end() - mistake.start()).lines());
        mistake.fix()
                .map(fix -> shown(fix.in(speech), text))
                .ifPresent(fix -> lines.add("  " + Ansi.strong(speech.pick("直し方", "fix")) + ": " + fix));
    }

    /** A line to write, as far as it differs from the line that stands there if it is very long. */
    private static String shown(String fix, String line) {
        String typed = line.strip();
        int same = 0;
        while (same < Math.min(fix.length(), typed.length()) && fix.charAt(same) == typed.charAt(same)) {
            same++;
        }
        return Shortened.around(fix, same, LONGEST_FIX).toString();
    }
}
