package org.ltvlab.shell.error.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Code that runs, but hardly as it was meant. */
public final class Hints {
    private static final Pattern SAME_TEXT =
            Pattern.compile("([\\w.]+(?:\\([^()]*\\))?)\\s*(==|!=)\\s*(\"\\s*\")|(\"\\s*\")\\s*(==|!=)\\s*([\\w.]+)");
    private static final Pattern WHOLE =
            Pattern.compile("(?<![\\w./*%)\\]]|[*/%)\\]]\\s{1,99})(\\d{1,18})\\s*/\\s*(\\d{1,18})(?![\\w.])");
    /** Where whole numbers are meant. */
    private static final Pattern MEANT_WHOLE = Pattern.compile(
            "(?s)\\s*(?:final\\s+)?(?:int|long|short|byte|char|Integer|Long|for|while)\\b.*|.*[\\[<>][^;]*"
                    + "|.*\\b(?:subList|substring|charAt|get|limit|skip|range|repeat)\\([^)]*");

    private static final Pattern POWER = Pattern.compile("(?<![\\w.)])([A-Za-z_]\\w*|\\d+)\\s*\\^\\s*([23])(?![\\w.])");
    private static final Pattern FRACTION = Pattern.compile(
            "(?<![\\w.)])(?!(?:return|assert|yield|throw|case|else)\\b)([\\w.][^=()\\[\\]{};,&|?:!<>]*?)\\s*(==|!=)\\s*(\\d+\\.\\d+)(?!\\w)");
    private static final Pattern CUT = Pattern.compile("(?<![\\w.])([\\w.]+)[ \\t]*//[ \\t]*(\\d+)[ \\t]*;?\\s*\\z");

    private Hints() {}

    /** What to note about code that has run; positions are those of {@code source}. */
    public static Optional<Mistake> of(String source) {
        String bare = Blanked.of(source);
        return Stream.<Supplier<Optional<Mistake>>>of(
                        () -> texts(source, bare),
                        () -> whole(bare),
                        () -> power(bare),
                        () -> fraction(bare),
                        () -> cut(source, bare))
                .flatMap(hint -> hint.get().stream())
                .findFirst();
    }

    /** Texts compared with {@code ==}. */
    private static Optional<Mistake> texts(String source, String bare) {
        Matcher found = SAME_TEXT.matcher(bare);
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
        return Optional.of(noted(
                found,
                "`" + sign + "` は同じ物かどうかを見るだけで、文字列の中身を比べません",
                "`" + sign + "` asks whether two texts are the same object, not whether they say the same",
                fix));
    }

    /** {@code 1 / 3}. */
    private static Optional<Mistake> whole(String bare) {
        Matcher found = WHOLE.matcher(bare);
        while (found.find()) {
            long divisor = Long.parseLong(found.group(2));
            String before = bare.substring(0, found.start());
            boolean meant = MEANT_WHOLE
                    .matcher(before.substring(before.lastIndexOf(';') + 1))
                    .matches();
            if (!meant && divisor != 0 && Long.parseLong(found.group(1)) % divisor != 0) {
                return Optional.of(noted(
                        found,
                        "整数どうしの割り算では、小数点以下が切り捨てられます",
                        "a division of whole numbers drops the fraction",
                        found.group(1) + ".0 / " + found.group(2)));
            }
        }
        return Optional.empty();
    }

    /** {@code x ^ 2}, as spreadsheets write. */
    private static Optional<Mistake> power(String bare) {
        Matcher found = POWER.matcher(bare);
        return found.find()
                ? Optional.of(noted(
                        found,
                        "Java の `^` はべき乗ではなく、ビットごとの演算です",
                        "`^` is no power in Java: it works on bits",
                        "Math.pow(" + found.group(1) + ", " + found.group(2) + ")"))
                : Optional.empty();
    }

    /** {@code x == 0.3}. */
    private static Optional<Mistake> fraction(String bare) {
        Matcher found = FRACTION.matcher(bare);
        return found.find() && isRounded(found.group(3))
                ? Optional.of(noted(
                        found,
                        "小数には計算の誤差があるので、`" + found.group(2) + "` では正しく比べられないことがあります",
                        "fractions carry rounding errors, so `" + found.group(2) + "` may not say what is meant",
                        "Math.abs(" + found.group(1) + " - " + found.group(3) + ") "
                                + (found.group(2).equals("==") ? "<" : ">=") + " 1e-9"))
                : Optional.empty();
    }

    /** Whether a decimal has no exact value in binary: 0.0, 0.5 and 1.0 do. */
    private static boolean isRounded(String decimal) {
        return new BigDecimal(decimal).compareTo(new BigDecimal(Double.parseDouble(decimal))) != 0;
    }

    /** {@code x // 2}, as Python writes. */
    private static Optional<Mistake> cut(String source, String bare) {
        Matcher found = CUT.matcher(source);
        boolean isCode = found.find() && bare.startsWith(found.group(1), found.start());
        return isCode
                ? Optional.of(noted(
                        found,
                        "Java では `//` から後は注釈なので、割り算をしていません",
                        "`//` begins a comment in Java: nothing was divided",
                        found.group(1) + " / " + found.group(2)))
                : Optional.empty();
    }

    private static Mistake noted(Matcher found, String ja, String en, String fix) {
        return new Mistake(new Phrase(ja, en), Optional.of(new Phrase(fix, fix)), found.start(), found.end());
    }
}
