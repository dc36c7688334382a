package org.ltvlab.shell.error.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** Code without what its texts and comments say, every character in its place. */
public final class Blanked {
    /** Possessive, because a long text would not fit on the stack otherwise. */
    private static final Pattern TEXT_OR_NOTE = Pattern.compile(
            "\"\"\".*?(?:\"\"\"|\\z)|\"(?:\\\\.|[^\"\\\\\n])*+\"?|'(?:\\\\.|[^'\\\\\n])'|//[^\n]*|/\\*.*?(?:\\*/|\\z)",
            Pattern.DOTALL);

    private Blanked() {}

    /** {@code code} with the inside of texts and comments blanked; line breaks and quotes stay. */
    public static String of(String code) {
        return TEXT_OR_NOTE.matcher(code).replaceAll(found -> {
            String text = found.group();
            char first = text.charAt(0);
            boolean quoted = first != '/';
            boolean closed = quoted && text.length() > 1 && text.charAt(text.length() - 1) == first;
            String inside = text.substring(quoted ? 1 : 0, text.length() - (closed ? 1 : 0));
            return (quoted ? String.valueOf(first) : "") + blank(inside) + (closed ? String.valueOf(first) : "");
        });
    }

    /** One blank for each half of a character that takes two, so that places stay. */
    private static String blank(String inside) {
        StringBuilder blank = new StringBuilder(inside.length());
        inside.chars().forEach(c -> blank.append(c == '\n' ? '\n' : ' '));
        return blank.toString();
    }

    /** The mistake, if {@code code} ends inside a comment. */
    public static Optional<Mistake> openComment(String code) {
        return TEXT_OR_NOTE
                .matcher(code)
                .results()
                .filter(found -> found.group().startsWith("/*"))
                .filter(found -> found.group().length() < 4 || !found.group().endsWith("*/"))
                .map(found -> new Mistake(
                        new Phrase("コメントの `/*` が `*/` で閉じていません", "this comment is not closed by `*/`"),
                        Optional.empty(),
                        found.start(),
                        found.start() + 2))
                .findFirst();
    }
}
