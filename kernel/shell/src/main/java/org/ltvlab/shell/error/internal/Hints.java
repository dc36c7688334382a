package org.ltvlab.shell.error.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code that runs, but hardly as it was meant. */
public final class Hints {
    private static final Pattern SAME_TEXT =
            Pattern.compile("([\\w.]+(?:\\([^()]*\\))?)\\s*(==|!=)\\s*(\"\\s*\")|(\"\\s*\")\\s*(==|!=)\\s*([\\w.]+)");

    private Hints() {}

    /** Texts compared with {@code ==}; positions are those of {@code source}. */
    public static Optional<Mistake> of(String source) {
        Matcher found = SAME_TEXT.matcher(Blanked.of(source));
        if (!found.find()) {
            return Optional.empty();
        }
        boolean literalLast = found.group(1) != null;
        int variable = literalLast ? 1 : 6;
        int literal = literalLast ? 3 : 4;
        String sign = found.group(literalLast ? 2 : 5);
        String text = source.substring(found.start(variable), found.end(variable));
        String quoted = source.substring(found.start(literal), found.end(literal));
        String fix = (sign.equals("!=") ? "!" : "") + text + ".equals(" + quoted + ")";
        return Optional.of(new Mistake(
                new Phrase(
                        "`" + sign + "` は同じ物かどうかを見るだけで、文字列の中身を比べません",
                        "`" + sign + "` asks whether two texts are the same object, not whether they say the same"),
                Optional.of(new Phrase(fix, fix)),
                found.start(),
                found.end()));
    }
}
