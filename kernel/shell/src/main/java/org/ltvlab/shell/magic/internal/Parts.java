package org.ltvlab.shell.magic.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ltvlab.shell.error.internal.Blanked;

/**
 * Splits a cell into code and magics, in order. {@code %%name} on the first line takes the whole cell; {@code %name} is a
 * magic where a statement could begin, so that a line {@code % 12} of a calculation stays Java. Every offset is one of the
 * cell, which keeps lines and columns of messages right.
 */
public final class Parts {
    private static final Pattern MAGIC = Pattern.compile("[ \\t]*%(%?)(\\p{Alpha}\\w*)[ \\t]*");

    private final String cell;
    private final String bare;
    private final List<Part> parts = new ArrayList<>();
    private int code;
    private int depth;

    private Parts(String cell) {
        this.cell = cell;
        this.bare = Blanked.of(cell);
    }

    /** The parts of {@code cell}; a cell without magics is one part of code. */
    public static List<Part> of(String cell) {
        return cell.indexOf('%') < 0 ? List.of(new Part("", 0, 0, cell.length())) : new Parts(cell).split();
    }

    /** The cell with everything blanked that is no Java, each character in its place. */
    public static String onlyCode(String cell) {
        StringBuilder masked = new StringBuilder(cell);
        for (Part part : of(cell)) {
            int end = part.isCode() || Magic.takesCode(part.magic()) ? part.from() : part.to();
            for (int i = part.start(); i < end; i++) {
                masked.setCharAt(i, cell.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return masked.toString();
    }

    private List<Part> split() {
        int line = 0;
        while (line < cell.length()) {
            Matcher magic = MAGIC.matcher(bare).region(line, cell.length());
            boolean isFirst = cell.substring(0, line).isBlank();
            boolean found = magic.lookingAt()
                    && startsStatement(line)
                    && (isFirst || magic.group(1).isEmpty());
            line = found ? take(magic, line) : walk(line);
        }
        addCode(cell.length());
        return List.copyOf(parts);
    }

    private boolean startsStatement(int line) {
        String before = bare.substring(code, line).stripTrailing();
        return depth == 0 && (before.isEmpty() || before.endsWith(";") || before.endsWith("}"));
    }

    private int take(Matcher magic, int line) {
        addCode(line);
        int sign = magic.start(2) - 1 - magic.group(1).length();
        int end = magic.group(1).isEmpty() ? statementEnd(magic.end()) : cell.length();
        parts.add(new Part(magic.group(2), sign, Math.min(magic.end(), end), end));
        code = end;
        return end;
    }

    /** The end of the line, or of the lines that go on with open brackets or a leading dot. */
    private int statementEnd(int from) {
        int end = lineEnd(from);
        int open = open(from, end);
        while (end < cell.length()
                && (open > 0 || bare.substring(end).stripLeading().startsWith("."))) {
            int next = lineEnd(end + 1);
            open += open(end, next);
            end = next;
        }
        return end;
    }

    private int walk(int line) {
        int end = lineEnd(line);
        depth = Math.max(0, depth + open(line, end));
        return end + 1;
    }

    private int lineEnd(int from) {
        int end = cell.indexOf('\n', Math.min(from, cell.length()));
        return end < 0 ? cell.length() : end;
    }

    private int open(int from, int to) {
        return bare.substring(from, to)
                .chars()
                .map(sign -> "{([".indexOf(sign) >= 0 ? 1 : "})]".indexOf(sign) >= 0 ? -1 : 0)
                .sum();
    }

    private void addCode(int end) {
        if (!cell.substring(code, end).isBlank()) {
            parts.add(new Part("", code, code, end));
        }
    }
}
