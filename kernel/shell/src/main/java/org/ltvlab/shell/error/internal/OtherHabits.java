package org.ltvlab.shell.error.internal;

import java.util.List;
import java.util.Optional;

/** Habits from spreadsheets, Visual Basic, JavaScript and C, recognised by what was written on the line. */
final class OtherHabits implements Rule {
    private static final String ARRAY_JA = "配列の大きさは `new` の後に書きます";
    private static final String ARRAY_EN = "the size of an array stands behind `new`";
    /** A word at the beginning of the line that can be a type. */
    private static final String TYPE = "^\\s*(?!(?:return|throw|else|new|case|yield|package|import)\\b)(\\w+)";

    private static final List<Habit> HABITS = List.of(
            Habit.of(
                    "\\bthen\\b\\s*",
                    "Java には `then` がありません。条件のすぐ後に文を書きます",
                    "Java has no `then`; the statement follows right behind the condition",
                    ""),
            Habit.of(
                    "\\bconst\\s+(?=\\w+\\s*=)",
                    "Java の定数は `const` ではなく `final` です",
                    "a constant is `final` in Java, not `const`",
                    "final var "),
            Habit.of("\\blet\\s+(\\w+)\\s*=", "Java では `let` ではなく `var` です", "Java says `var`, not `let`", "var $1 ="),
            Habit.of(
                    "^\\s*[Dd]im\\s+(\\w+)(?:\\s+[Aa]s\\s+\\w+)?\\s*;?\\s*$",
                    "Java には `Dim` がありません。変数は最初の値と一緒に `var` で宣言します",
                    "Java has no `Dim`; a variable is declared with `var` and its first value",
                    "var $1 = …;"),
            Habit.of(
                    "(\\w+)\\s*:=\\s*",
                    "Java の代入は `:=` ではなく `=` です",
                    "Java assigns with `=`, not with `:=`",
                    "var $1 = "),
            Habit.of(
                    "(?<=[(,=]\\s{0,9})(\\w+|\\([^()]*\\))\\s*=>",
                    "Java のラムダの矢印は `=>` ではなく `->` です",
                    "the arrow of a lambda is `->` in Java, not `=>`",
                    "$1 ->"),
            Habit.of("=>", "「以上」は `=>` ではなく `>=` です", "\"at least\" is `>=`, not `=>`", ">="),
            Habit.of("=<", "「以下」は `=<` ではなく `<=` です", "\"at most\" is `<=`, not `=<`", "<="),
            Habit.of(
                    "(?<=[\\w)\"]\\s{0,9})<>(?=\\s*[\\w\"])",
                    "Java では `<>` ではなく `!=` です",
                    "Java says `!=`, not `<>`",
                    "!="),
            Habit.told(
                    "^\\s*=.*",
                    "Java の式は `=` で始めません",
                    "an expression does not begin with `=` in Java",
                    "先頭の `=` を消し、計算だけを書きます",
                    "leave out the `=` and write the calculation alone"),
            Habit.of(
                    "(?<![\\w.])(\\d+(?:\\.\\d+)?)\\s*%(?=\\s*(?:[;,)]|$))",
                    "`%` は百分率ではなく、割り算の余りです", "`%` is the rest of a division, not a percentage", "$1 / 100.0"),
            Habit.of(
                    "(?<==)\\s*(\\d+),(\\d{1,2}|\\d{4,})(?=\\s*;?\\s*$)",
                    "小数点には `,` ではなく `.` を使います",
                    "the decimal point is a `.` in Java, not a comma",
                    "$1.$2"),
            Habit.of(TYPE + "\\s+(\\w+)\\s*\\[\\s*([\\w.]+)\\s*]", ARRAY_JA, ARRAY_EN, "$1[] $2 = new $1[$3]"),
            Habit.of(TYPE + "\\s*\\[\\s*([\\w.]+)\\s*]\\s*(\\w+)", ARRAY_JA, ARRAY_EN, "$1[] $3 = new $1[$2]"),
            Habit.told(
                    TYPE + "\\s+\\d+[A-Za-z_]\\w*",
                    "名前は数字で始められません",
                    "a name cannot begin with a digit",
                    "数字は名前の 2 文字目から使えます",
                    "digits may stand from the second character on"),
            Habit.of(
                    TYPE + "\\s+([A-Za-z_]\\w*)(?:-|[ \\t]+)([A-Za-z_]\\w*)(?=\\s*=)",
                    "名前は一語です。空白や `-` は入れられません",
                    "a name is one word: no spaces, no `-`",
                    "$1 $2_$3"),
            Habit.of(
                    "\\bfor\\s*\\(([^;(),]+),\\s*([^;(),]+),\\s*([^;(),]+)\\)",
                    "`for` の三つの部分は `;` で区切ります",
                    "`;` stands between the three parts of `for`",
                    "for ($1; $2; $3)"),
            Habit.of(
                    "(?<==)\\s*([A-Z]\\w*\\s*<[^;()]*>)\\s*\\(",
                    "`$1` の値を作るには `new` を付けます",
                    "`new` makes a value of `$1`",
                    "new $1("),
            Habit.of(
                    "\\bnew\\s+([A-Z]\\w*(?:<[^;()]*>)?)(?=\\s*(?:;|$))",
                    "`new` の型の後には括弧を付けます",
                    "brackets stand behind the type of `new`",
                    "new $1()"),
            Habit.of(
                    "(\"\\s*\")\\s+(\\w+)(?=\\s*[);+])",
                    "文字列と値は `+` でつなぎます",
                    "a `+` joins a text and a value",
                    "$1 + $2"),
            Habit.of(
                    "(?<=[(+=]\\s{0,9})(\\w+)\\s+(\"\\s*\")",
                    "文字列と値は `+` でつなぎます",
                    "a `+` joins a text and a value",
                    "$1 + $2"));

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        return complaint.isSyntax()
                ? HABITS.stream()
                        .flatMap(habit -> habit.explain(complaint).stream())
                        .findFirst()
                : Optional.empty();
    }
}
