package org.ltvlab.shell.error.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ltvlab.shell.error.Near;

/** Names that nobody has declared: mistyped, not imported, or from another language. */
final class UnknownNames implements Rule {
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) ([\\w$]+)(\\(.*\\))?");
    private static final Pattern OWNER =
            Pattern.compile("location:\\s+(?:variable \\w+ of type|class|interface) (\\S+)");
    private static final Pattern HIDDEN = Pattern.compile("^(\\w+) has private access");
    private static final Pattern PACKAGE = Pattern.compile("package (\\w+) does not exist");

    /** What Python calls it, and what to write in Java. */
    private static final Map<String, String> PYTHON = Map.ofEntries(
            Map.entry("True", "true"),
            Map.entry("False", "false"),
            Map.entry("None", "null"),
            Map.entry("print", "System.out.println"),
            Map.entry("str", "String.valueOf"),
            Map.entry("range", "IntStream.range"),
            Map.entry("input", "readLine"),
            Map.entry("bool", "boolean"),
            Map.entry("self", "this"));

    private final Names names;

    UnknownNames(Names names) {
        this.names = names;
    }

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        Matcher missing = PACKAGE.matcher(complaint.en());
        if (complaint.is("doesnt.exist") && missing.find()) {
            int start = complaint.source().indexOf(missing.group(1));
            Mistake mistake = unknown(complaint, missing.group(1), "", near(missing.group(1), true));
            return Optional.of(
                    start < 0
                            ? mistake
                            : mistake.marking(start, start + missing.group(1).length()));
        }
        Matcher hidden = HIDDEN.matcher(complaint.en());
        if (complaint.is("report.access") && hidden.find()) {
            return Optional.of(member(complaint, hidden.group(1), false));
        }
        Matcher symbol = SYMBOL.matcher(complaint.en());
        return complaint.code().startsWith("cant.resolve") && symbol.find()
                ? Optional.of(unresolved(complaint, symbol))
                : Optional.empty();
    }

    private Mistake unresolved(Complaint complaint, Matcher symbol) {
        String name = symbol.group(2);
        boolean isMethod = symbol.group(3) != null;
        boolean isMember = complaint.source().startsWith(".", complaint.position());
        if (isMember) {
            return member(complaint, name, isMethod);
        }
        if (name.equals("len")) {
            return Mistake.at(complaint, "Java には `len` がありません", "Java has no `len`")
                    .fix("リストは .size()、文字列は .length() です", "ask a list with .size(), a text with .length()");
        }
        String python = PYTHON.get(name);
        if (python != null) {
            return Mistake.at(complaint, "Java には `" + name + "` がありません", "Java has no `" + name + "`")
                    .replacing(complaint, python);
        }
        boolean isType = symbol.group(1).equals("class");
        if (symbol.group(1).equals("variable") && name.matches("\\$\\d\\w*")) {
            return Mistake.at(
                    complaint,
                    "`" + name + "` という値は残っていません。`$3` はセル 3 の値で、直近の 20 個だけが残ります",
                    "there is no value `" + name + "`; `$3` is that of cell 3, and the latest 20 are kept");
        }
        if (symbol.group(1).equals("variable") && names.types(name).contains(name)) {
            return Mistake.at(
                    complaint,
                    "`" + name + "` は型の名前です。値の代わりには使えません",
                    "`" + name + "` is the name of a type; it cannot stand for a value");
        }
        Mistake mistake = unknown(complaint, name, isMethod ? "()" : "", near(name, isType || !isMethod));
        Optional<String> importLine =
                names.importable(name).stream().findFirst().map(full -> "import " + full + ";");
        if (isType && importLine.isPresent()) {
            return Mistake.at(complaint, "`" + name + "` を使うには import が必要です", "`" + name + "` needs an import")
                    .fix(importLine.get());
        }
        boolean assigned = complaint.source().substring(complaint.end()).matches("(?s)\\s*=[^=].*");
        return assigned && mistake.fix().isEmpty() ? declared(complaint, name) : mistake;
    }

    private static Mistake declared(Complaint complaint, String name) {
        return Mistake.at(
                        complaint,
                        "`" + name + "` はまだ宣言されていません。最初は `var` を付けます",
                        "`" + name + "` is not declared yet; the first time, write `var`")
                .fix("var " + complaint.line().strip());
    }

    private Mistake member(Complaint complaint, String name, boolean isMethod) {
        int from = complaint.position() + 1;
        List<String> members = names.members(complaint.source().substring(0, from));
        Matcher owner = OWNER.matcher(complaint.en());
        String type = owner.find() ? owner.group(1).replaceAll(".*\\.(?=\\w)", "") : "";
        if (members.contains(name)) {
            return callOrField(complaint, name, isMethod).marking(from, complaint.end());
        }
        String call = isMethod ? "()" : "";
        Mistake mistake = type.isEmpty()
                ? Mistake.at(complaint, "ここに `" + name + call + "` はありません", "there is no `" + name + call + "` here")
                : Mistake.at(
                        complaint, type + " に `" + name + call + "` はありません", type + " has no `" + name + call + "`");
        return didYouMean(complaint, mistake.marking(from, complaint.end()), Near.of(name, members));
    }

    private static Mistake callOrField(Complaint complaint, String name, boolean isMethod) {
        return isMethod
                ? Mistake.at(
                        complaint,
                        "`" + name + "` はありますが、この引数では呼べません",
                        "there is a `" + name + "`, but not for these arguments")
                : Mistake.at(
                                complaint,
                                "`" + name + "` はメソッドです。括弧を付けて呼びます",
                                "`" + name + "` is a method; call it with brackets")
                        .marking(complaint.position() + 1, complaint.end())
                        .replacing(complaint, name + "()");
    }

    private static Mistake unknown(Complaint complaint, String name, String call, Optional<String> near) {
        Mistake mistake =
                Mistake.at(complaint, "`" + name + call + "` という名前はありません", "`" + name + call + "` is not known here");
        return didYouMean(complaint, mistake, near);
    }

    private static Mistake didYouMean(Complaint complaint, Mistake mistake, Optional<String> near) {
        return near.map(word -> new Mistake(
                                new Phrase(
                                        mistake.message().ja() + "。もしかして `" + word + "` ですか",
                                        mistake.message().en() + "; did you mean `" + word + "`?"),
                                mistake.fix(),
                                mistake.start(),
                                mistake.end())
                        .replacing(complaint, word))
                .orElse(mistake);
    }

    private Optional<String> near(String name, boolean orType) {
        String capital = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        Stream<String> types = orType ? names.types(capital).stream() : Stream.empty();
        return Near.of(name, Stream.concat(names.own().stream(), types).toList());
    }
}
