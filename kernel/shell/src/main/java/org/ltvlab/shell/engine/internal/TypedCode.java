package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;

/**
 * Code before a cursor in a form that JShell analyses, which takes one declaration or the statements of one block.
 *
 * @param text what to analyse, up to the cursor
 * @param shift where it begins in the cell
 */
record TypedCode(String text, int shift) {
    /** Declarations that cannot stand among statements: imports, types and methods. */
    private static final Pattern DECLARATION = Pattern.compile("(?s)\\s*(?:import\\b.*"
            + "|(?:@\\w+\\s+|(?:public|private|protected|static|final|abstract|sealed|non-sealed)\\s+)*"
            + "(?:class|interface|enum|record|@interface)\\s.*"
            + "|[\\w<>\\[\\],.?\\s]+\\s\\w+\\s*\\([^)]*\\)\\s*(?:throws[^{]*)?\\{.*\\}\\s*)");

    /** Readings of the code before {@code offset}, the most promising first. */
    static List<TypedCode> before(String code, int offset, SourceCodeAnalysis analysis) {
        String until = code.substring(0, offset);
        List<Piece> pieces = Pieces.of(until, 0, analysis);
        int last = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).start();
        StringBuilder statements = new StringBuilder(until);
        for (Piece piece : pieces) {
            if (piece.start() < last && DECLARATION.matcher(piece.source()).matches()) {
                int end = Math.min(piece.start() + piece.source().length(), last);
                statements.replace(piece.start(), end, " ".repeat(end - piece.start()));
            }
        }
        List<TypedCode> readings = new ArrayList<>();
        readings.add(new TypedCode(statements.toString(), 0));
        if (last > 0) {
            readings.add(new TypedCode(until.substring(last), last));
        }
        return readings;
    }

    /** How many brackets are open at the end of {@code code}, texts and line comments left out. */
    static int openBrackets(String code) {
        String bare = code.replaceAll("\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|//[^\n]*", "");
        long open = bare.chars().filter(c -> "{([".indexOf(c) >= 0).count();
        long close = bare.chars().filter(c -> "})]".indexOf(c) >= 0).count();
        return (int) Math.max(0, open - close);
    }
}
