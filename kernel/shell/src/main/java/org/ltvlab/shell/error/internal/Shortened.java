package org.ltvlab.shell.error.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Long texts as people can read them: the beginning, how much is left out, the end. */
public final class Shortened {
    private static final int LINES = 22;
    private static final int LAST_LINES = 4;
    private static final int LENGTH = 1_000;
    private static final int LAST = 200;

    private Shortened() {}

    /** The lines of a text, each of them shortened; at most 22. */
    public static List<String> lines(String text, Speech speech) {
        long count = text.chars().filter(sign -> sign == '\n').count() + 1;
        if (count <= LINES) {
            return split(text, speech);
        }
        int head = 0;
        for (int i = 0; i < LINES - LAST_LINES - 1; i++) {
            head = text.indexOf('\n', head) + 1;
        }
        int tail = text.length();
        for (int i = 0; i < LAST_LINES; i++) {
            tail = text.lastIndexOf('\n', tail - 1);
        }
        List<String> lines = new ArrayList<>(split(text.substring(0, head - 1), speech));
        String signs = number(text.codePointCount(head, tail));
        String more = number(count - LINES + 1);
        lines.add(speech.pick(
                "  … ほかに " + more + " 行(" + signs + " 文字)", "  … " + more + " more lines (" + signs + " characters)"));
        lines.addAll(split(text.substring(tail + 1), speech));
        return lines;
    }

    private static List<String> split(String text, Speech speech) {
        return Stream.of(text.split("\n", -1)).map(line -> line(line, speech)).toList();
    }

    /** A line of at most 1,000 characters and a note. */
    public static String line(String line, Speech speech) {
        if (line.length() <= LENGTH) {
            return line;
        }
        int head = border(line, LENGTH - LAST);
        int tail = border(line, line.length() - LAST);
        String signs = number(line.codePointCount(head, tail));
        return line.substring(0, head)
                + speech.pick(" … [" + signs + " 文字を省略] … ", " … [" + signs + " characters left out] … ")
                + line.substring(tail);
    }

    /** The lines, or as many as there is room for in {@code limit} lines and how many more there are. */
    public static List<String> most(List<String> lines, int limit, Speech speech) {
        if (lines.size() <= limit) {
            return lines;
        }
        int more = lines.size() - limit + 1;
        List<String> most = new ArrayList<>(lines.subList(0, limit - 1));
        most.add(speech.pick("  … ほかに " + more + " 行", "  … " + more + " more lines"));
        return most;
    }

    /** The part of a line around one of its places: all of it if it is not longer than {@code limit} characters. */
    public static Window around(String line, int place, int limit) {
        if (line.length() <= limit) {
            return new Window("", line, "", 0);
        }
        int from = border(line, Math.max(0, Math.min(place - limit / 2, line.length() - limit)));
        int to = border(line, from + limit);
        return new Window(from > 0 ? "… " : "", line.substring(from, to), to < line.length() ? " …" : "", from);
    }

    /**
     * A part of a line.
     *
     * @param before says that more stands before it, or nothing
     * @param text the part
     * @param after says that more stands after it, or nothing
     * @param from where it begins in the line
     */
    public record Window(String before, String text, String after, int from) {
        @Override
        public String toString() {
            return before + text + after;
        }
    }

    /** The index itself, or the one before it: a character of two parts is not torn. */
    private static int border(String line, int index) {
        boolean torn = index > 0
                && index < line.length()
                && Character.isSurrogatePair(line.charAt(index - 1), line.charAt(index));
        return torn ? index - 1 : index;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
