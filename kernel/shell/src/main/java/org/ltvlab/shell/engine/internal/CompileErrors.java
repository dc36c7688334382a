package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Kind;

/** The compiler's complaints in plain words, at the cell's line and column, with the source line and a caret. */
final class CompileErrors {
    private static final int SHOWN = 3;
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (.+)");

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z][\\w]*\\.)+(?=[A-Z])");

    private final KnownNames names;

    CompileErrors(KnownNames names) {
        this.names = names;
    }

    /** The failure of a piece that does not compile. */
    Failed failed(Piece piece, List<Diag> diagnostics) {
        List<Diag> errors = diagnostics.stream()
                .filter(Diag::isError)
                .sorted(Comparator.comparingLong(Diag::getPosition))
                .toList();
        if (errors.isEmpty()) {
            return failed("this is not complete Java", piece, 0, piece.source().length());
        }
        List<String> lines = new ArrayList<>();
        for (Diag error : errors.subList(0, Math.min(SHOWN, errors.size()))) {
            add(plain(error), piece, error.getPosition(), error.getEndPosition(), lines);
        }
        if (errors.size() > SHOWN) {
            lines.add("  … " + (errors.size() - SHOWN) + " more errors");
        }
        return new Failed(Kind.COMPILE, "CompileError", RuntimeErrors.firstLine(plain(errors.get(0))), lines);
    }

    /** The failure of a piece for a reason of the shell's own. */
    Failed failed(String message, Piece piece, long position, long end) {
        List<String> lines = new ArrayList<>();
        add(message, piece, position, end, lines);
        return new Failed(Kind.COMPILE, "CompileError", RuntimeErrors.firstLine(message), lines);
    }

    private static void add(String message, Piece piece, long position, long end, List<String> lines) {
        List.of((Ansi.red("CompileError") + ": " + message).split("\n", -1)).forEach(lines::add);
        int line = piece.lineAt(position);
        int column = piece.columnAt(position);
        String text = piece.textOf(line);
        lines.add("  " + Ansi.cyan("cell " + piece.cell() + ", line " + line) + ", column " + column);
        lines.add("  → " + text);
        int begin = text.offsetByCodePoints(0, Math.min(column - 1, text.codePointCount(0, text.length())));
        int width = (int) Math.max(1, Math.min(end - position, text.length() - begin));
        lines.add("    " + blank(text.substring(0, begin)) + Ansi.red("^".repeat(width)));
    }

    /** As wide as {@code text} on screen: tabs stay, full-width characters leave a full-width space. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : c < 0x1100 ? " " : "\u3000"));
        return blank.toString();
    }

    private String plain(Diag error) {
        String message = PACKAGE.matcher(error.getMessage(Locale.ROOT)).replaceAll("");
        String code = error.getCode();
        if (code.startsWith("compiler.err.cant.resolve")) {
            return unknown(message);
        }
        return switch (code) {
            case "compiler.err.expected" -> message.replaceFirst("^'(.+)' expected$", "`$1` is missing here");
            case "compiler.err.premature.eof" -> "the cell ends too early: a closing `}` or `)` is missing";
            case "compiler.err.unclosed.str.lit" -> "this text has no closing quote";
            case "compiler.err.illegal.start.of.expr" -> "Java does not expect this here";
            case "compiler.err.not.stmt" -> "this is not a statement";
            case "compiler.err.already.defined" -> message + " in the same cell";
            default -> message;
        };
    }

    private String unknown(String message) {
        Matcher symbol = SYMBOL.matcher(message);
        if (!symbol.find()) {
            return message;
        }
        String name = symbol.group(2).replaceFirst("\\(.*", "");
        Optional<String> near = names.near(name);
        String hint = near.map(word -> "; did you mean `" + word + "`?").orElse("");
        String kind = symbol.group(1);
        String plural = symbol.group(2).contains("(") ? " with these arguments" : "";
        return "`" + name + "` is not known here: no " + kind + " of this name" + plural + hint;
    }
}
