package org.ltvlab.shell.error.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Methods without types, statements outside of methods, and what goes on with nothing before it. */
final class Declarations implements Rule {
    private static final Pattern CONTINUES = Pattern.compile("\\s*(else|catch|finally|case|default)\\b");
    private static final Pattern UNTYPED = Pattern.compile("(?U)\\s*(\\w+)\\s*\\(([^()]*)\\)\\s*\\{");
    private static final Pattern METHOD = Pattern.compile(
            "(?U)\\s*(?:(?:public|private|static|final)\\s+)*([\\w<>\\[\\]]+)\\s+\\w+\\s*\\(([^()]+)\\)\\s*\\{");
    private static final Pattern RETURNED = Pattern.compile("\\breturn\\s+[^;\\s]");
    private static final Pattern CLASS = Pattern.compile("\\b(?:class|interface|enum|record)\\s+[^{};]*$");
    private static final Pattern STATEMENT =
            Pattern.compile("(?U)\\s*(?:(?:if|for|while|do|switch|try|return|throw)\\b|[\\w.]+\\s*(?:\\(|[-+*/]?=))");

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        if (complaint.is("invalid.meth.decl.ret.type.req")) {
            return Optional.of(constructorLike(complaint));
        }
        if (!complaint.isSyntax()) {
            return Optional.empty();
        }
        String bare = Blanked.of(complaint.source());
        return Stream.of(continuation(complaint, bare), method(complaint, bare), statement(complaint, bare))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Mistake> continuation(Complaint complaint, String bare) {
        Matcher found = CONTINUES.matcher(bare);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        String word = found.group(1);
        String before =
                switch (word) {
                    case "else" -> "if";
                    case "case", "default" -> "switch";
                    default -> "try";
                };
        Mistake mistake = before.equals("switch")
                ? Mistake.at(
                        complaint,
                        "`" + word + "` は `switch (…) { … }` の中に書きます",
                        "`" + word + "` stands inside of `switch (…) { … }`")
                : Mistake.at(
                        complaint,
                        "`" + word + "` で始まる文はありません。`" + before + "` の `}` のすぐ後に、同じセルで続けて書きます",
                        "nothing begins with `" + word + "`: it belongs right behind the `}` of its `" + before
                                + "`, in the same cell");
        return Optional.of(mistake.marking(found.start(1), found.end(1)));
    }

    private static Optional<Mistake> method(Complaint complaint, String bare) {
        Matcher untyped = UNTYPED.matcher(bare);
        if (untyped.lookingAt() && !SourceVersion.isKeyword(untyped.group(1))) {
            Complaint marked = complaint.marking(untyped.start(1), untyped.end(1));
            return Optional.of(untyped(marked, bare.substring(untyped.end())));
        }
        Matcher method = METHOD.matcher(bare);
        return method.lookingAt() && Stream.of(method.group(2).split(",", -1)).anyMatch(Declarations::isBare)
                ? Optional.of(parameters(complaint, method))
                : Optional.empty();
    }

    /** A method of a class: without a type of its result it looks like a constructor. */
    private static Mistake constructorLike(Complaint complaint) {
        Matcher name = Pattern.compile("(?U)\\w+").matcher(complaint.source());
        int end = name.find(complaint.position()) ? name.end() : complaint.end();
        Matcher head = UNTYPED.matcher(complaint.source())
                .region(complaint.position(), complaint.source().length());
        int body = head.lookingAt() ? head.end() : end;
        int brace = complaint.source().indexOf('}', body);
        return untyped(
                complaint.marking(complaint.position(), end),
                complaint.source().substring(body, brace < 0 ? body : brace));
    }

    private static Mistake untyped(Complaint complaint, String body) {
        String name = complaint.marked();
        Mistake mistake = Mistake.at(
                complaint,
                "メソッド `" + name + "` に戻り値の型がありません",
                "the method `" + name + "` does not say the type of its result");
        return RETURNED.matcher(body).find()
                ? mistake.fix(
                        "`" + name + "` の前に、返す値の型(`int`、`double`、`String` など)を書きます",
                        "write the type of what it returns before `" + name + "`: `int`, `double`, `String` …")
                : mistake.replacing(complaint, "void " + name);
    }

    private static Mistake parameters(Complaint complaint, Matcher method) {
        String result = method.group(1);
        String type = result.equals("void") ? "double" : result;
        String typed = Stream.of(complaint
                        .source()
                        .substring(method.start(2), method.end(2))
                        .split(",", -1))
                .map(String::strip)
                .map(each -> isBare(each) ? type + " " + each : each)
                .collect(Collectors.joining(", "));
        return Mistake.at(complaint, "引数にも一つずつ型を書きます", "every parameter needs a type of its own")
                .marking(method.start(2), method.end(2))
                .replacing(complaint, typed);
    }

    private static boolean isBare(String parameter) {
        return parameter.strip().matches("(?U)\\w+");
    }

    /** A statement where only fields and methods can stand. */
    private static Optional<Mistake> statement(Complaint complaint, String bare) {
        boolean possible = complaint.is("illegal.start.of.type")
                || (complaint.code().startsWith("expected") && complaint.en().startsWith("<"));
        int brace = openBrace(bare.substring(0, complaint.position()));
        if (!possible || brace < 0 || !CLASS.matcher(bare.substring(0, brace)).find()) {
            return Optional.empty();
        }
        int start = Math.max(bare.lastIndexOf(';', complaint.position() - 1), brace) + 1;
        start = Math.max(start, bare.lastIndexOf('}', complaint.position() - 1) + 1);
        Matcher found = STATEMENT.matcher(bare).region(start, bare.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        int first =
                start + found.group().length() - found.group().stripLeading().length();
        int semicolon = bare.indexOf(';', first);
        return Optional.of(Mistake.at(
                        complaint,
                        "クラスの中に直接書けるのは変数とメソッドの宣言だけです。この文はメソッドの中に書きます",
                        "a class holds only variables and methods; a statement like this stands in one of its methods")
                .marking(first, semicolon < 0 ? complaint.end() : semicolon + 1));
    }

    /** Where the innermost brace stands that is open at the end; -1 if none is. */
    private static int openBrace(String bare) {
        int depth = 0;
        for (int i = bare.length() - 1; i >= 0; i--) {
            depth += bare.charAt(i) == '}' ? 1 : bare.charAt(i) == '{' ? -1 : 0;
            if (depth < 0) {
                return i;
            }
        }
        return -1;
    }
}
