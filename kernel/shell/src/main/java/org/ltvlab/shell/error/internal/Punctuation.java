package org.ltvlab.shell.error.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Semicolons, quotes and commas: missing, too many, or not Java's. */
final class Punctuation implements Rule {
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\w.])\\d{1,3}(?:,\\d{3})+(?![\\w.])");
    /** Newer compilers add the comma that would let a list of arguments go on. */
    private static final Pattern EXPECTED = Pattern.compile("^'(.+?)'(?: or ',')? expected$");

    private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^'\\\\\n]{2,})'");

    /** A text cannot be kept in a variable for one character either. */
    private static final Pattern CHARACTER = Pattern.compile("(?U)\\bchar(\\s+\\w+\\s*=\\s*)'([^'\\\\\n]{2,})'");

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        Optional<Mistake> number = thousands(complaint);
        return number.isPresent() ? number : Optional.ofNullable(byCode(complaint));
    }

    private static @Nullable Mistake byCode(Complaint complaint) {
        return switch (complaint.code()) {
            case "illegal.start.of.expr", "illegal.start.of.stmt", "illegal.start.of.type" -> illegalStart(complaint);
            case "expected" -> expected(complaint);
            case "expected2" -> EXPECTED.matcher(complaint.en()).matches() ? expected(complaint) : null;
            case "dot.class.expected" -> reserved(complaint);
            case "unclosed.str.lit" -> unclosed(complaint);
            case "unclosed.char.lit" -> singleQuotes(complaint);
            case "illegal.text.block.open" ->
                Mistake.at(
                                complaint,
                                "`\"\"\"` の後は改行します。一行の文字列なら `\"` だけで足ります",
                                "a line break follows `\"\"\"`; a text of one line needs only `\"`")
                        .marking(Math.max(0, complaint.position() - 3), complaint.position());
            case "illegal.unicode.esc", "illegal.esc.char" ->
                Mistake.at(
                                complaint,
                                "文字列の中の `\\` は特別な意味を持ちます。フォルダーの区切りには `/` を使います",
                                "`\\` has a meaning of its own inside a text; between folders write `/`")
                        .fix(complaint.line().strip().replace('\\', '/'));
            case "not.stmt" -> Mistake.at(complaint, "これだけでは文になりません", "this is not a statement");
            default -> null;
        };
    }

    private static Optional<Mistake> thousands(Complaint complaint) {
        boolean possible = complaint.isSyntax() || complaint.code().startsWith("cant.");
        Matcher found = THOUSANDS.matcher(Blanked.of(complaint.line()));
        if (!possible || !found.find()) {
            return Optional.empty();
        }
        return Optional.of(Mistake.at(
                        complaint,
                        "Java の数にはコンマを入れません。桁の区切りには `_` を使えます",
                        "a number has no commas in Java; `_` may separate its thousands")
                .marking(complaint.lineStart() + found.start(), complaint.lineStart() + found.end())
                .replacing(complaint, found.group().replace(',', '_')));
    }

    private static Mistake illegalStart(Complaint complaint) {
        String source = complaint.source();
        boolean dot = source.startsWith(".", complaint.position());
        if (source.startsWith("package ")) {
            return Mistake.at(complaint, "セルには `package` の行を書きません", "a cell is in no package")
                    .marking(0, source.indexOf('\n') < 0 ? source.length() : source.indexOf('\n'))
                    .fix("この行を消します", "leave this line out");
        }
        String above = (complaint.before() + source.substring(0, complaint.position())).stripTrailing();
        if (dot && above.endsWith(";")) {
            return Mistake.at(
                            complaint,
                            "この行は `.` で始まりますが、上の行が `;` で終わっています",
                            "this line begins with a dot, but the line above has ended with `;`")
                    .fix("上の行の `;` を消し、最後の行にだけ付けます", "remove the `;` above; only the last line of a chain has one");
        }
        return Mistake.at(
                complaint,
                "ここに書けないものがあります。直前に値か記号が足りません",
                "Java does not expect this here: something before it is missing");
    }

    private static Mistake expected(Complaint complaint) {
        Mistake reserved = reserved(complaint);
        if (reserved != null) {
            return reserved;
        }
        Matcher what = EXPECTED.matcher(complaint.en());
        if (!what.matches()) {
            return Mistake.at(complaint, "ここに名前が足りません", "a name is missing here");
        }
        String sign = what.group(1);
        if (sign.equals(";")) {
            return Mistake.at(complaint, "ここに `;` が足りません。文は `;` で終わります", "`;` is missing here: it ends a statement")
                    .marking(complaint.position(), complaint.position() + 1);
        }
        return Mistake.at(complaint, "ここに `" + sign + "` が足りません", "`" + sign + "` is missing here");
    }

    /** A word of Java itself that was meant as a name. */
    private static @Nullable Mistake reserved(Complaint complaint) {
        Matcher word = Pattern.compile("\\s*(\\w+)").matcher(complaint.source());
        boolean found = word.find(complaint.position())
                && word.start() == complaint.position()
                && SourceVersion.isKeyword(word.group(1))
                && complaint.source().substring(word.end()).matches("(?s)\\s*=.*");
        return !found
                ? null
                : Mistake.at(
                                complaint,
                                "`" + word.group(1) + "` は Java の予約語なので、名前に使えません",
                                "`" + word.group(1) + "` is a word of Java itself and cannot be a name")
                        .marking(word.start(1), word.end(1));
    }

    private static Mistake unclosed(Complaint complaint) {
        int end = complaint.lineStart() + complaint.line().stripTrailing().length();
        return Mistake.at(complaint, "文字列を閉じる `\"` がありません", "this text has no closing `\"`")
                .marking(complaint.position(), end);
    }

    private static Mistake singleQuotes(Complaint complaint) {
        String line = complaint.line();
        Mistake mistake = Mistake.at(
                complaint,
                "`'` で囲めるのは 1 文字だけです。文字列は `\"` で囲みます",
                "`'` holds a single character; a text stands between `\"`");
        Matcher declared = CHARACTER.matcher(line);
        if (declared.find()) {
            return mistake.marking(
                            complaint.lineStart() + declared.start(2) - 1, complaint.lineStart() + declared.end())
                    .fix(declared.replaceFirst("String$1\"$2\"").strip());
        }
        Matcher text = SINGLE_QUOTED.matcher(line);
        return text.find()
                ? mistake.marking(complaint.lineStart() + text.start(), complaint.lineStart() + text.end())
                        .replacing(complaint, "\"" + text.group(1) + "\"")
                : mistake;
    }
}
