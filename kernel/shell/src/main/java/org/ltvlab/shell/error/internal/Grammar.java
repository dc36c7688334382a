package org.ltvlab.shell.error.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules of Java that are no matter of names or of signs. */
final class Grammar implements Rule {
    private static final Pattern ARGUMENTS =
            Pattern.compile("(?s)(?:method|constructor) (\\w+).*required:\\s+(.+?)\\s+found:\\s+(.+?)\\s+reason:.*");
    private static final Pattern GIVEN =
            Pattern.compile("no suitable (?:method|constructor) found for (\\w+)\\((.*)\\)");
    private static final Pattern FORM =
            Pattern.compile("(?:method|constructor) [\\w.<>,]+?\\((.*)\\) is not applicable");
    private static final Pattern PRIMITIVE = Pattern.compile("found:\\s+(\\w+)");
    private static final Pattern VALUE = Pattern.compile("\\bvar(\\s+\\w+\\s*=)");
    private static final Pattern EXCEPTION = Pattern.compile("unreported exception (\\w+)");
    private static final Map<String, String> BOXES =
            Map.of("int", "Integer", "long", "Long", "double", "Double", "boolean", "Boolean", "char", "Character");

    /** What needs no more than a sentence, whatever stands there. */
    private static final Map<String, Phrase> TOLD = Map.of(
            "missing.ret.stmt",
            new Phrase("このメソッドは値を返す約束ですが、`return` がありません", "this method promises a value, but has no `return`"),
            "unreachable.stmt",
            new Phrase(
                    "ここは決して実行されません。手前で終わるか、条件が成り立つことがありません",
                    "this never runs: the code before it ends, or its condition never holds"),
            "try.without.catch.finally.or.resource.decls",
            new Phrase("`try` の後に `catch` か `finally` がありません", "`try` has neither `catch` nor `finally` behind it"),
            "int.number.too.large",
            new Phrase(
                    "int に入らない大きな数です。末尾に `L` を付けて long にします",
                    "too large for an int; an `L` at its end makes it a long"),
            "cant.ref.non.effectively.final.var",
            new Phrase(
                    "ラムダの中からは、後で変わる変数を使えません。値の変わらない変数に写して使います",
                    "a lambda can use only variables that never change; copy the value to one of its own"),
            "var.might.not.have.been.initialized",
            new Phrase("この変数には、まだ値が入っていないことがあります", "this variable may not have a value yet"));

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        return Optional.ofNullable(byCode(complaint));
    }

    private static @Nullable Mistake byCode(Complaint complaint) {
        return switch (complaint.code()) {
            case "missing.ret.stmt" -> told(complaint).fix("return …;");
            case "try.without.catch.finally.or.resource.decls" ->
                told(complaint)
                        .marking(complaint.position(), complaint.position() + 3)
                        .fix("try { … } catch (Exception e) { … }");
            case "int.number.too.large" ->
                told(complaint)
                        .marking(
                                complaint.position(),
                                complaint.position() + number(complaint).length())
                        .replacing(complaint, number(complaint) + "L");
            case "cant.apply.symbol" -> arguments(complaint);
            case "cant.apply.symbols" -> forms(complaint);
            case "type.found.req" -> primitive(complaint);
            case "unreported.exception.need.to.catch.or.throw" -> unreported(complaint);
            case "cant.infer.local.var.type" -> untyped(complaint);
            default -> TOLD.containsKey(complaint.code()) ? told(complaint) : null;
        };
    }

    private static Mistake told(Complaint complaint) {
        Phrase phrase = Objects.requireNonNull(TOLD.get(complaint.code()));
        return Mistake.at(complaint, phrase.ja(), phrase.en());
    }

    private static Mistake untyped(Complaint complaint) {
        String line = complaint.line().strip();
        Matcher value = VALUE.matcher(line);
        return value.find()
                ? Mistake.at(
                                complaint,
                                "`var` は最初の値から型を決めますが、この値からは決まりません",
                                "`var` takes its type from the first value, and this one does not tell it")
                        .fix("`var` の代わりに型を書きます", "write the type in place of `var`")
                : Mistake.at(
                                complaint,
                                "`var` は最初の値から型を決めるので、値が必要です",
                                "`var` takes its type from the first value, which is missing")
                        .fix(line.replaceAll(";$", "") + " = …;");
    }

    private static @Nullable Mistake arguments(Complaint complaint) {
        Matcher found = ARGUMENTS.matcher(complaint.en());
        if (!found.find()) {
            return null;
        }
        String name = found.group(1);
        String wanted = found.group(2).replace(",", ", ").replace("no arguments", "");
        String given = found.group(3).replace(",", ", ").replace("no arguments", "");
        return Mistake.at(
                complaint,
                "`" + name + "` の引数は (" + wanted + ") ですが、(" + given + ") が渡されています",
                "`" + name + "` takes (" + wanted + "), but got (" + given + ")");
    }

    /** None of several methods of one name takes these arguments: the forms there are stand below. */
    private static @Nullable Mistake forms(Complaint complaint) {
        Matcher given = GIVEN.matcher(complaint.en());
        if (!given.find()) {
            return null;
        }
        String name = given.group(1);
        String forms = FORM.matcher(complaint.en())
                .results()
                .map(form -> name + "(" + form.group(1).replace(",", ", ") + ")")
                .distinct()
                .limit(6)
                .collect(Collectors.joining(", "));
        String arguments = given.group(2).replace(",", ", ").replace("no arguments", "");
        return Mistake.at(
                        complaint,
                        "`" + name + "` は (" + arguments + ") では呼べません",
                        "`" + name + "` cannot be called with (" + arguments + ")")
                .fix("使える形: " + forms, "it knows " + forms);
    }

    private static @Nullable Mistake primitive(Complaint complaint) {
        Matcher found = PRIMITIVE.matcher(complaint.en());
        String box = found.find() ? BOXES.get(found.group(1)) : null;
        return box == null
                ? null
                : Mistake.at(
                                complaint,
                                "`<…>` の中には " + found.group(1) + " ではなく " + box + " と書きます",
                                "between `<` and `>` write " + box + ", not " + found.group(1))
                        .replacing(complaint, box);
    }

    private static @Nullable Mistake unreported(Complaint complaint) {
        Matcher found = EXCEPTION.matcher(complaint.en());
        String type = found.find() ? found.group(1) : "";
        return Mistake.at(
                        complaint, type + " が起こりうるので、ここで受け止める必要があります", type + " may be thrown here and must be caught")
                .fix("try { … } catch (" + type + " e) { … }");
    }

    private static String number(Complaint complaint) {
        Matcher digits = Pattern.compile("[\\d_]+").matcher(complaint.source());
        return digits.find(complaint.position()) ? digits.group() : "…";
    }
}
