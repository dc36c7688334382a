package org.ltvlab.shell.error.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Habits from Python and other languages, recognised by what was written on the line. */
final class Habits implements Rule {
    /**
     * A habit.
     *
     * @param pattern what is written, texts and comments blanked
     * @param ja what to say, in Japanese
     * @param en what to say, in English
     * @param fix what to write instead; {@code $1} stands for the first group
     */
    private record Habit(Pattern pattern, String ja, String en, String fix) {
        static Habit of(String pattern, String ja, String en, String fix) {
            return new Habit(Pattern.compile(pattern), ja, en, fix);
        }
    }

    private static final List<Habit> HABITS = List.of(
            Habit.of(
                    "\\bdef\\s+(\\w+)\\s*\\(.*",
                    "`def` は Python の書き方です。Java のメソッドは戻り値の型で始めます",
                    "`def` is Python; a Java method begins with the type of its result",
                    "double $1(double x) { return x * 2; }"),
            Habit.of(
                    "^\\s*for\\s+(\\w+)\\s+in\\s+([^:]+?)\\s*:?\\s*$",
                    "`for … in` は Python の書き方です。Java では `for (… : …)` と書きます",
                    "`for … in` is Python; Java writes `for (… : …)`",
                    "for (var $1 : $2) { … }"),
            Habit.of("\\belif\\b", "Java では `elif` ではなく `else if` です", "Java says `else if`, not `elif`", "else if"),
            Habit.of(
                    "\\blambda\\s+(\\w+)\\s*:\\s*(.+)$",
                    "`lambda` は Python の書き方です。Java では矢印を使います",
                    "`lambda` is Python; Java writes an arrow",
                    "$1 -> $2"),
            Habit.of("\\band\\b", "Java では `and` ではなく `&&` です", "Java says `&&`, not `and`", "&&"),
            Habit.of("\\bor\\b", "Java では `or` ではなく `||` です", "Java says `||`, not `or`", "||"),
            Habit.of("\\bnot\\s+(?=[\\w(])", "Java では `not` ではなく `!` です", "Java says `!`, not `not`", "!"),
            Habit.of(
                    "([\\w.)]+)\\s*\\*\\*\\s*([\\w.(]+)",
                    "Java にはべき乗の `**` がありません",
                    "Java has no `**` for powers",
                    "Math.pow($1, $2)"),
            Habit.of(
                    "\\bimport\\s+(\\w+)\\s+as\\s+\\w+",
                    "`import … as …` は Python の書き方です。Java のパッケージには別名がありません",
                    "`import … as …` is Python; Java packages have no second name",
                    "import java.text.*;"),
            Habit.of(
                    "^\\s*print\\s+(\\S.*?);?\\s*$",
                    "Java の print は System.out.println(…) です。セルの最後の式はそのまま表示されます",
                    "Java prints with System.out.println(…); the last expression of a cell is shown by itself",
                    "System.out.println($1);"),
            Habit.of("(?<==)\\s*\\[(.*?)]", "`[…]` は Java のリストになりません", "`[…]` makes no list in Java", "List.of($1)"),
            Habit.of(
                    "\\{\\s*(\"\\s*\")\\s*:\\s*([\\w.]+)\\s*}",
                    "`{キー: 値}` は Java の辞書になりません",
                    "`{key: value}` makes no map in Java",
                    "Map.of($1, $2)"),
            Habit.of(
                    "^\\s*(if|while)\\s+([^({][^{:]*?)\\s*(?::|\\{.*)\\s*$",
                    "Java では `$1` の条件を丸括弧で囲みます",
                    "Java wants the condition of `$1` in round brackets",
                    "$1 ($2) { … }"),
            Habit.of(
                    "\\bthen\\b",
                    "Java には `then` がありません。条件の後は `{` です",
                    "Java has no `then`; a `{` follows the condition",
                    ""),
            Habit.of(
                    "\\bconst\\s+(?=\\w+\\s*=)",
                    "Java の定数は `const` ではなく `final` です",
                    "a constant is `final` in Java, not `const`",
                    "final var "),
            Habit.of("\\blet\\s+(\\w+)\\s*=", "Java では `let` ではなく `var` です", "Java says `var`, not `let`", "var $1 ="));

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        if (!complaint.isSyntax()) {
            return Optional.empty();
        }
        Optional<Mistake> template = FilledText.explain(complaint);
        return template.isPresent()
                ? template
                : HABITS.stream()
                        .flatMap(habit -> mistake(habit, complaint).stream())
                        .findFirst();
    }

    private static Optional<Mistake> mistake(Habit habit, Complaint complaint) {
        String line = complaint.line();
        Matcher found = habit.pattern().matcher(Blanked.of(line));
        if (!found.find()) {
            return Optional.empty();
        }
        int begin = complaint.lineStart() + found.start();
        int leading = found.group().length() - found.group().stripLeading().length();
        Mistake mistake = Mistake.at(complaint, filled(habit.ja(), found, line), filled(habit.en(), found, line))
                .marking(begin + leading, complaint.lineStart() + found.end());
        return Optional.of(
                habit.fix().isEmpty() ? mistake : mistake.replacing(complaint, filled(habit.fix(), found, line)));
    }

    /** The groups as they stand in the line, whose texts the match has seen blanked. */
    private static String filled(String template, Matcher found, String line) {
        String filled = template;
        for (int i = 1; i <= found.groupCount(); i++) {
            filled = filled.replace("$" + i, line.substring(found.start(i), found.end(i)));
        }
        return filled;
    }
}
