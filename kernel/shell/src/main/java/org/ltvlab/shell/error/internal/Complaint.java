package org.ltvlab.shell.error.internal;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the compiler says about a piece of a cell.
 *
 * @param code the compiler's name of the complaint, without {@code compiler.err.}
 * @param ja its message in Japanese
 * @param en its message in English
 * @param before the cell before the piece
 * @param source the piece
 * @param after the cell behind the piece
 * @param start where in the piece the offending code begins
 * @param position where in the piece the complaint points to: at the sign of an operation, the dot of a call
 * @param end where the offending code ends
 */
public record Complaint(
        String code,
        String ja,
        String en,
        String before,
        String source,
        String after,
        int start,
        int position,
        int end) {
    private static final Pattern INDEX = Pattern.compile("\\s*\\[\\s*");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");

    /** A complaint whose positions lie inside of its piece, and whose messages name types without their packages. */
    public Complaint {
        position = Math.max(0, Math.min(position, source.length()));
        start = start < 0 ? position : Math.min(start, position);
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
                || is(
                        "not.stmt",
                        "premature.eof",
                        "else.without.if",
                        "orphaned",
                        "dot.class.expected",
                        "variable.not.allowed")
                || is("catch.without.try", "finally.without.try", "array.dimension.missing");
    }

    /** The same complaint about another part of the piece. */
    Complaint marking(int from, int to) {
        return new Complaint(code, ja, en, before, source, after, from, from, to);
    }

    /** The same complaint about all of the offending code. */
    Complaint whole() {
        return marking(start, end);
    }

    /** Whether it only follows from {@code other}: it is about a part of that code, or about the index of what is amiss. */
    public boolean isEchoOf(Complaint other) {
        boolean inside = start >= other.position && end <= other.end && end - start < other.end - other.position;
        Matcher index = INDEX.matcher(source).region(other.end, source.length());
        return inside || (index.lookingAt() && index.end() == start);
    }

    /** Whether it is about code that the compiler has put around the piece. */
    public boolean isBeyond() {
        return !isSyntax() && position >= source.length();
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
