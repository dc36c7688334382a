package org.ltvlab.shell.engine.internal;

/**
 * One statement, expression or declaration of a cell.
 *
 * @param cell the cell's number
 * @param code the whole cell
 * @param start where the piece begins in it
 * @param source what JShell gets; may end in a semicolon that the cell does not have
 * @param whole whether it is complete Java as far as a parser can tell
 */
record Piece(int cell, String code, int start, String source, boolean whole) {
    /** The source without a semicolon that the cell does not have. */
    String typed() {
        return code.startsWith(source, start)
                ? source
                : code.substring(start, Math.min(code.length(), start + source.length() - 1));
    }

    /** The cell behind this piece. */
    String rest() {
        return code.substring(Math.min(code.length(), start + typed().length()));
    }

    /** The cell's line of an offset in this piece. */
    int lineAt(long offset) {
        int end = (int) Math.max(0, Math.min(start + offset, code.length()));
        return 1 + (int) code.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    /** The cell's column, in code points from 1, of an offset in this piece. */
    int columnAt(long offset) {
        int end = (int) Math.max(0, Math.min(start + offset, code.length()));
        int begin = code.lastIndexOf('\n', end - 1) + 1;
        return 1 + code.codePointCount(begin, end);
    }

    /** The place of a line of this piece, counted from 1. */
    Place place(int lineOfPiece) {
        int line = lineAt(0) + lineOfPiece - 1;
        return new Place(cell, line, textOf(line));
    }

    /** A line of the cell. */
    String textOf(int line) {
        String[] lines = code.split("\n", -1);
        return line >= 1 && line <= lines.length ? lines[line - 1] : "";
    }
}
