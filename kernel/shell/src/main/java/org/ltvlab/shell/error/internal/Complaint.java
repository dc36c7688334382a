package org.ltvlab.shell.error.internal;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What the compiler says about a piece of a cell.
 *
 * @param code the compiler's name of the complaint, without {@code compiler.err.}
 * @param ja its message in Japanese
 * @param en its message in English
 * @param before the cell before the piece
 * @param source the piece
 * @param position where in the piece
 * @param end where the offending code ends
 */
public record Complaint(String code, String ja, String en, String before, String source, int position, int end) {
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    /** A complaint whose positions lie inside of its piece, and whose messages name types without their packages. */
    public Complaint {
        position = Math.max(0, Math.min(position, source.length()));
        end = Math.max(position, Math.min(end, source.length()));
        ja = PACKAGE.matcher(ja).replaceAll("");
        en = PACKAGE.matcher(en).replaceAll("");
    }

    boolean is(String... codes) {
        return Arrays.asList(codes).contains(code);
    }

    /** Whether the code is no Java at all, names and types aside. */
    boolean isSyntax() {
        return code.startsWith("expected")
                || code.startsWith("illegal.start")
                || is("not.stmt", "premature.eof", "else.without.if", "orphaned", "dot.class.expected");
    }

    /** The same complaint about another part of the piece. */
    Complaint marking(int from, int to) {
        return new Complaint(code, ja, en, before, source, from, to);
    }

    /** The marked code. */
    String marked() {
        return source.substring(position, end);
    }

    int lineStart() {
        return source.lastIndexOf('\n', position - 1) + 1;
    }

    /** The line of the piece that the complaint is about. */
    String line() {
        int stop = source.indexOf('\n', position);
        return source.substring(lineStart(), stop < 0 ? source.length() : stop);
    }
}
