package org.ltvlab.shell.engine.internal;

import java.util.List;
import org.ltvlab.shell.error.internal.Shortened;
import org.ltvlab.shell.error.internal.Shortened.Window;

/**
 * A line of source and carets below a part of it; of a long line, what stands around that part.
 *
 * @param line the line as it is shown
 * @param carets as wide as the marked part, and as far from the left
 */
record MarkedLine(String line, String carets) {
    /** What a front end shows without breaking the line. */
    private static final int WIDTH = 160;

    /** Marks so many characters of a line from an index on, one at least. */
    static MarkedLine of(String line, int begin, int width) {
        Window shown = Shortened.around(line, begin, WIDTH);
        int from = begin - shown.from();
        int to = Math.min(from + Math.max(1, width), shown.text().length());
        String carets = carets(shown.text().substring(from, to));
        return new MarkedLine(
                shown.toString(), blank(shown.before() + shown.text().substring(0, from)) + Ansi.strong(carets));
    }

    /** As they stand in a message. */
    List<String> lines() {
        return List.of("  → " + line, "    " + carets);
    }

    /** As wide as {@code text} on screen: tabs stay, full-width characters leave a full-width space. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : isNarrow(c) ? " " : "\u3000"));
        return blank.toString();
    }

    private static String carets(String marked) {
        StringBuilder carets = new StringBuilder();
        marked.codePoints().forEach(c -> carets.append(isNarrow(c) ? "^" : "^^"));
        return carets.isEmpty() ? "^" : carets.toString();
    }

    private static boolean isNarrow(int c) {
        return c < 0x1100 || (c >= 0x2000 && c < 0x2e80);
    }
}
