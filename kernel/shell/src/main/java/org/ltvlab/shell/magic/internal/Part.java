package org.ltvlab.shell.magic.internal;

/**
 * A part of a cell: code, or a magic with its argument.
 *
 * @param magic the magic's name; empty if the part is code
 * @param start where the magic's sign stands, or the code begins
 * @param from where the code or the argument begins
 * @param to where it ends
 */
public record Part(String magic, int start, int from, int to) {
    /** Whether this is plain code. */
    public boolean isCode() {
        return magic.isEmpty();
    }

    /** The argument, or the code. */
    public String text(String cell) {
        return cell.substring(from, to);
    }
}
