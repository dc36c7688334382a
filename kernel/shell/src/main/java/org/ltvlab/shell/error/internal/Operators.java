package org.ltvlab.shell.error.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Operators and square brackets between values that do not know them. */
final class Operators implements Rule {
    private static final Pattern ARRAY = Pattern.compile("array required, but (\\w+)");
    private static final Pattern OPERATOR = Pattern.compile(
            "bad operand types for binary operator '(.+)'\\s+first type:\\s+(.+)\\s+second type:\\s+(.+)");
    private static final Pattern BETWEEN =
            Pattern.compile("(?U)([\\w.]+)\\s*([<>]=?)\\s*([\\w.]+)\\s*([<>]=?)\\s*([\\w.]+)");
    private static final Pattern POWER = Pattern.compile("(?U)([\\w.]+)\\s*\\^\\s*([\\w.]+)");
    private static final Map<String, List<String>> WORDS = Map.of(
            "+", List.of("plus", "add"),
            "-", List.of("minus", "subtract"),
            "*", List.of("times", "multiply"),
            "/", List.of("dividedBy", "dividedOver", "divide"));

    private final Names names;

    Operators(Names names) {
        this.names = names;
    }

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        return switch (complaint.code()) {
            case "array.req.but.found" -> Optional.ofNullable(index(complaint));
            case "operator.cant.be.applied.1" -> Optional.ofNullable(operator(complaint));
            case "incomparable.types" ->
                Optional.of(Mistake.at(
                        complaint, "この二つの型は `==` で比べられません", "values of these two types cannot be compared with `==`"));
            default -> Optional.empty();
        };
    }

    private @Nullable Mistake index(Complaint complaint) {
        Matcher found = ARRAY.matcher(complaint.en());
        if (!found.find()) {
            return null;
        }
        String type = found.group(1);
        List<String> members = membersBefore(complaint);
        for (String word : List.of("get", "charAt", "column")) {
            if (members.contains(word + "(")) {
                return Mistake.at(
                                complaint,
                                "`[…]` は配列だけのものです。" + type + " には `" + word + "` を使います",
                                "`[…]` works for arrays only; ask a " + type + " with `" + word + "`")
                        .replacing(complaint, complaint.marked().replaceFirst("(?s)^\\[(.*)]$", "." + word + "($1)"));
            }
        }
        return Mistake.at(
                complaint,
                "`[…]` は配列だけのものです。" + type + " は配列ではありません",
                "`[…]` works for arrays only, and " + type + " is none");
    }

    private @Nullable Mistake operator(Complaint complaint) {
        Matcher found = OPERATOR.matcher(complaint.en());
        if (!found.find()) {
            return null;
        }
        String sign = found.group(1);
        String left = found.group(2).strip();
        String right = found.group(3).strip();
        Mistake mistake = Mistake.at(
                        complaint,
                        "`" + sign + "` は " + left + " と " + right + " には使えません",
                        "`" + sign + "` does not work between " + left + " and " + right)
                .marking(complaint.position(), complaint.position() + sign.length());
        if (left.equals("boolean") && sign.matches("[<>]=?")) {
            return between(complaint, mistake);
        }
        if (left.equals("String") && sign.equals("*")) {
            return mistake.fix(".repeat(…)");
        }
        if (left.equals("String") && sign.equals("&")) {
            return mistake.adding("。文字列は `+` でつなぎます", "; a `+` joins texts").replacing(complaint, "+");
        }
        return sign.equals("^") ? power(complaint, mistake) : method(complaint, mistake, sign);
    }

    /** {@code 1 < x < 5}, as mathematicians write. */
    private static Mistake between(Complaint complaint, Mistake mistake) {
        Matcher found = BETWEEN.matcher(complaint.line());
        Mistake told = Mistake.at(
                        complaint, "比較は続けて書けません。`&&` でつなぎます", "comparisons cannot follow each other; `&&` joins them")
                .marking(mistake.start(), mistake.end());
        return found.find()
                ? told.marking(complaint.lineStart() + found.start(), complaint.lineStart() + found.end())
                        .replacing(
                                complaint,
                                found.group(1) + " " + found.group(2) + " " + found.group(3) + " && " + found.group(3)
                                        + " " + found.group(4) + " " + found.group(5))
                : told;
    }

    private static Mistake power(Complaint complaint, Mistake mistake) {
        Matcher found = POWER.matcher(complaint.line());
        Mistake told = mistake.adding("。べき乗は `Math.pow` です", "; powers are made by `Math.pow`");
        return found.find()
                ? told.marking(complaint.lineStart() + found.start(), complaint.lineStart() + found.end())
                        .replacing(complaint, "Math.pow(" + found.group(1) + ", " + found.group(2) + ")")
                        .marking(mistake.start(), mistake.end())
                : told;
    }

    private Mistake method(Complaint complaint, Mistake mistake, String sign) {
        List<String> members = membersBefore(complaint);
        return WORDS.getOrDefault(sign, List.of()).stream()
                .filter(word -> members.contains(word + "("))
                .findFirst()
                .map(word -> mistake.fix("." + word + "(…)"))
                .orElse(mistake);
    }

    private List<String> membersBefore(Complaint complaint) {
        String before = complaint.source().substring(0, complaint.position());
        return names.members(before.stripTrailing() + ".");
    }
}
