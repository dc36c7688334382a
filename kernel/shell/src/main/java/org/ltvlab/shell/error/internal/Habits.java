package org.ltvlab.shell.error.internal;

import java.util.List;
import java.util.Optional;

/** Habits from Python, recognised by what was written on the line. */
final class Habits implements Rule {
    private static final String LOOP_JA = "`for … in` は Python の書き方です。Java では `for (… : …)` と書きます";
    private static final String LOOP_EN = "`for … in` is Python; Java writes `for (… : …)`";
    private static final String COUNT_JA = "`for … in range(…)` は Python の書き方です。Java では番号を自分で数えます";
    private static final String COUNT_EN = "`for … in range(…)` is Python; a loop of Java counts by itself";
    private static final String LIBRARY_JA = "Python のライブラリー `$1` は Java からは使えません";
    private static final String LIBRARY_EN = "`$1` is a library of Python; Java cannot use it";
    private static final String IMPORT_JA = "Java のライブラリーは `import java.util.*;` のように読み込みます";
    private static final String IMPORT_EN = "libraries of Java are imported like `import java.util.*;`";
    private static final String TO_JA = "Java では `$1(…)` では変換できません";
    private static final String TO_EN = "Java does not convert with `$1(…)`";

    private static final List<Habit> HABITS = List.of(
            Habit.of(
                    "\\bdef\\s+(\\w+)\\s*\\(.*",
                    "`def` は Python の書き方です。Java のメソッドは戻り値の型で始めます",
                    "`def` is Python; a Java method begins with the type of its result",
                    "double $1(double x) { return x * 2; }"),
            Habit.of(
                    "^\\s*for\\s+(\\w+)\\s+in\\s+range\\(\\s*([^,]+?)\\s*\\)\\s*:?\\s*$",
                    COUNT_JA,
                    COUNT_EN,
                    "for (int $1 = 0; $1 < $2; $1++) { … }"),
            Habit.of(
                    "^\\s*for\\s+(\\w+)\\s+in\\s+range\\(\\s*([^,]+?)\\s*,\\s*([^,]+?)\\s*\\)\\s*:?\\s*$",
                    COUNT_JA,
                    COUNT_EN,
                    "for (int $1 = $2; $1 < $3; $1++) { … }"),
            Habit.of("^\\s*for\\s+(\\w+)\\s+in\\s+([^:]+?)\\s*:?\\s*$", LOOP_JA, LOOP_EN, "for (var $1 : $2) { … }"),
            Habit.of(
                    "\\bfor\\s*\\(\\s*(?:\\w+\\s+)?(\\w+)\\s+in\\s+([\\w.()]+)\\s*\\)",
                    "Java の `for` は `in` ではなく `:` を使います",
                    "`for` takes a `:` in Java, not `in`",
                    "for (var $1 : $2)"),
            Habit.of("\\belif\\b", "Java では `elif` ではなく `else if` です", "Java says `else if`, not `elif`", "else if"),
            Habit.of(
                    "\\blambda\\s+(\\w+)\\s*:\\s*(.+)$",
                    "`lambda` は Python の書き方です。Java では矢印を使います",
                    "`lambda` is Python; Java writes an arrow",
                    "$1 -> $2"),
            Habit.of("\\band\\b", "Java では `and` ではなく `&&` です", "Java says `&&`, not `and`", "&&"),
            Habit.of("\\bor\\b", "Java では `or` ではなく `||` です", "Java says `||`, not `or`", "||"),
            Habit.of(
                    "(\\w+)\\s+is\\s+not\\s+(?:null|None)\\b",
                    "Java では `is not` ではなく `!=` です",
                    "Java says `!=`, not `is not`",
                    "$1 != null"),
            Habit.of(
                    "(\\w+)\\s+is\\s+(?:null|None)\\b",
                    "Java では `is` ではなく `==` です",
                    "Java says `==`, not `is`",
                    "$1 == null"),
            Habit.of(
                    "\\bnot\\s+(\\([^()]*\\)|[\\w.]+\\([^()]*\\)|[\\w.]+(?!\\s*[\\w.]|\\s*[<>=!+*/%-]))",
                    "Java では `not` ではなく `!` です", "Java says `!`, not `not`", "!$1"),
            Habit.of(
                    "\\bnot\\s+([\\w.]+\\s*(?:[<>]=?|[=!]=)\\s*[\\w.]+)",
                    "Java では `not` ではなく `!` です",
                    "Java says `!`, not `not`",
                    "!($1)"),
            Habit.of(
                    "([\\w.)]+)\\s*\\*\\*\\s*([\\w.(]+)",
                    "Java にはべき乗の `**` がありません",
                    "Java has no `**` for powers",
                    "Math.pow($1, $2)"),
            Habit.told("\\bimport\\s+(\\w+)\\s+as\\s+\\w+", LIBRARY_JA, LIBRARY_EN, IMPORT_JA, IMPORT_EN),
            Habit.told("^\\s*from\\s+([\\w.]+)\\s+import\\b.*", LIBRARY_JA, LIBRARY_EN, IMPORT_JA, IMPORT_EN),
            Habit.told(
                    "^\\s*import\\s+(numpy|pandas|matplotlib|math|datetime|os|re|sys|json|csv|random)\\b.*",
                    LIBRARY_JA,
                    LIBRARY_EN,
                    IMPORT_JA,
                    IMPORT_EN),
            Habit.of(
                    "^\\s*print\\s+(\\S.*?);?\\s*$",
                    "Java の print は System.out.println(…) です。セルの最後の式はそのまま表示されます",
                    "Java prints with System.out.println(…); the last expression of a cell is shown by itself",
                    "System.out.println($1);"),
            Habit.of(
                    "\\[\\s*([^\\[\\]]+?)\\s+for\\s+(\\w+)\\s+in\\s+([\\w.()]+)\\s*]",
                    "`[… for … in …]` は Python の書き方です。Java では `stream` を使います",
                    "`[… for … in …]` is Python; Java makes a `stream` of it",
                    "$3.stream().map($2 -> $1).toList()"),
            Habit.of(
                    "(?<=\\[]\\s{0,9}\\w{1,99}\\s{0,9}=)\\s*\\[([^\\[\\]]*)]",
                    "配列の中身は `[…]` ではなく `{…}` で囲みます",
                    "the values of an array stand in `{…}`, not in `[…]`",
                    "{$1}"),
            Habit.of("(?<==)\\s*\\[(.*?)]", "`[…]` は Java のリストになりません", "`[…]` makes no list in Java", "List.of($1)"),
            Habit.of(
                    "\\{\\s*(\"\\s*\")\\s*:\\s*([\\w.]+)\\s*}",
                    "`{キー: 値}` は Java の辞書になりません",
                    "`{key: value}` makes no map in Java",
                    "Map.of($1, $2)"),
            Habit.of(
                    "\\{\\s*(\"\\s*\")\\s*:\\s*([\\w.]+)\\s*,\\s*(\"\\s*\")\\s*:\\s*([\\w.]+)\\s*}",
                    "`{キー: 値}` は Java の辞書になりません",
                    "`{key: value}` makes no map in Java",
                    "Map.of($1, $2, $3, $4)"),
            Habit.told(
                    "\\w\\[-?\\w*:-?\\w*]|\"\\[-?\\w*:-?\\w*]",
                    "Java には `[a:b]` という切り出し方がありません",
                    "Java does not cut with `[a:b]`",
                    "文字列は `.substring(a, b)`、リストは `.subList(a, b)` です",
                    "cut a text with `.substring(a, b)`, a list with `.subList(a, b)`"),
            Habit.of("\\b(int)\\((\"\\s*\")\\)", TO_JA, TO_EN, "Integer.parseInt($2)"),
            Habit.of("\\b(float|double)\\((\"\\s*\")\\)", TO_JA, TO_EN, "Double.parseDouble($2)"),
            Habit.of("\\b(int)\\(([^()]+)\\)", TO_JA, TO_EN, "(int) ($2)"),
            Habit.of("\\b(float|double)\\(([^()]+)\\)", TO_JA, TO_EN, "(double) ($2)"),
            Habit.of(
                    "^\\s*(if|while)\\s+([^({][^{:]*?)\\s*(?::|\\{.*)\\s*$",
                    "Java では `$1` の条件を丸括弧で囲みます",
                    "Java wants the condition of `$1` in round brackets",
                    "$1 ($2) { … }"));

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        if (!complaint.isSyntax()) {
            return Optional.empty();
        }
        Optional<Mistake> template = FilledText.explain(complaint);
        return template.isPresent()
                ? template
                : HABITS.stream()
                        .flatMap(habit -> habit.explain(complaint).stream())
                        .findFirst();
    }
}
