package org.ltvlab.shell.error.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ltvlab.shell.error.Thrown;

/** What to do about exceptions that every beginner meets. */
public final class Advice {
    private static final Map<String, Phrase> ADVICE = Map.of(
            "NullPointerException",
            new Phrase(
                    "値がありません(null)。使う前に値を入れるか、`if (x != null)` で確かめます",
                    "there is no value (null): give it one first, or check with `if (x != null)`"),
            "IndexOutOfBoundsException",
            new Phrase("番号は 0 から始まり、最後は「要素数 - 1」です", "positions count from 0; the last one is the size minus 1"),
            "NumberFormatException",
            new Phrase(
                    "数字だけの文字列にしてから変換します。コンマや空白は `replace(\",\", \"\").strip()` で取れます",
                    "only digits can be converted; `replace(\",\", \"\").strip()` removes commas and spaces"),
            "ArithmeticException",
            new Phrase("割る数が 0 でないことを確かめます", "check that the divisor is not 0"),
            "ClassCastException",
            new Phrase("値の型が違います。`instanceof` で確かめます", "the value is of another type; `instanceof` asks for it"),
            "ConcurrentModificationException",
            new Phrase(
                    "繰り返しの途中では要素を消せません。`removeIf(…)` を使います",
                    "a loop cannot remove from what it walks over; use `removeIf(…)`"),
            "DateTimeParseException",
            new Phrase("日付は `2024-03-31` の形で書きます", "write dates like `2024-03-31`"),
            "NoSuchElementException",
            new Phrase(
                    "中身が空です。`isEmpty()` で確かめるか、`orElse(…)` を使います",
                    "it is empty: check with `isEmpty()`, or use `orElse(…)`"));

    private Advice() {}

    /** What to do about {@code thrown}, if it is one that beginners meet. */
    public static Optional<Phrase> of(Throwable thrown) {
        if (isMissingFile(thrown)) {
            String here = Path.of("").toAbsolutePath().getFileName() + "";
            return Optional.of(new Phrase(
                    "ファイル名を確かめます。相対パスはフォルダー `" + here + "` から数えます",
                    "check the name; relative paths begin in the folder `" + here + "`"));
        }
        if (isFixedCollection(thrown)) {
            return Optional.of(new Phrase(
                    "この入れ物は変更できません。`new ArrayList<>(…)` に写してから変えます",
                    "this collection cannot change; copy it with `new ArrayList<>(…)` first"));
        }
        if (thrown instanceof ArithmeticException && !Thrown.message(thrown).equals("/ by zero")) {
            return Optional.empty();
        }
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            Phrase advice = type.getName().startsWith("java.") ? ADVICE.get(type.getSimpleName()) : null;
            if (advice != null) {
                return Optional.of(advice);
            }
        }
        return Optional.empty();
    }

    private static boolean isMissingFile(Throwable thrown) {
        return thrown instanceof java.nio.file.NoSuchFileException || thrown instanceof java.io.FileNotFoundException;
    }

    private static boolean isFixedCollection(Throwable thrown) {
        return thrown instanceof UnsupportedOperationException
                && Arrays.stream(Thrown.frames(thrown)).limit(1).anyMatch(frame -> frame.getClassName()
                        .startsWith("java.util."));
    }
}
