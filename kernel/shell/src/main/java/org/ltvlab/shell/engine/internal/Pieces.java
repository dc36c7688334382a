package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Splits cells into what JShell takes one at a time. */
final class Pieces {
    private Pieces() {}

    /** The pieces of a cell, in order; only the last one may be broken, it is then the rest of the cell. */
    static List<Piece> of(String code, int cell, SourceCodeAnalysis analysis) {
        return of(code, 0, code.length(), cell, analysis);
    }

    /** The pieces of the part of a cell between two offsets. */
    static List<Piece> of(String code, int from, int to, int cell, SourceCodeAnalysis analysis) {
        List<Piece> pieces = new ArrayList<>();
        String rest = fromFirstToken(code.substring(from, to));
        while (!rest.isEmpty()) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            int start = to - rest.length();
            switch (info.completeness()) {
                case EMPTY -> rest = "";
                case COMPLETE, COMPLETE_WITH_SEMI -> {
                    pieces.add(new Piece(cell, code, start, info.source(), true));
                    rest = fromFirstToken(info.remaining());
                }
                case CONSIDERED_INCOMPLETE -> {
                    pieces.add(new Piece(cell, code, start, info.source(), true));
                    rest = "";
                }
                default -> {
                    pieces.add(new Piece(cell, code, start, rest, false));
                    rest = "";
                }
            }
        }
        return pieces;
    }

    /** Without leading white space and comments, because JShell counts a snippet's lines from its first token. */
    private static String fromFirstToken(String code) {
        String rest = code.stripLeading();
        while (rest.startsWith("//") || rest.startsWith("/*")) {
            int end = rest.startsWith("//") ? rest.indexOf('\n') : rest.indexOf("*/", 2);
            if (end < 0) {
                // An open comment is left for the analysis to complain about; a closing line comment is nothing.
                return rest.startsWith("//") ? "" : rest;
            }
            rest = rest.substring(rest.startsWith("//") ? end : end + 2).stripLeading();
        }
        return rest;
    }
}
