package org.ltvlab.shell.error.internal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that mean something in Python, JavaScript or a spreadsheet, and nothing in Java. */
final class Foreign implements Rule {
    /** What stands for a value or is called there, and what to write in Java. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("True", "true"),
            Map.entry("False", "false"),
            Map.entry("TRUE", "true"),
            Map.entry("FALSE", "false"),
            Map.entry("None", "null"),
            Map.entry("print", "System.out.println"),
            Map.entry("println", "System.out.println"),
            Map.entry("printf", "System.out.printf"),
            Map.entry("str", "String.valueOf"),
            Map.entry("range", "IntStream.range"),
            Map.entry("abs", "Math.abs"),
            Map.entry("round", "Math.round"),
            Map.entry("max", "Math.max"),
            Map.entry("min", "Math.min"),
            Map.entry("sqrt", "Math.sqrt"),
            Map.entry("input", "readLine"),
            Map.entry("self", "this"));

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("bool", "boolean"),
            Map.entry("str", "String"),
            Map.entry("let", "var"),
            Map.entry("val", "var"),
            Map.entry("auto", "var"));

    /** Calls whose value stands in front of the method in Java. */
    private static final Map<String, Phrase> ASKED = Map.of(
            "len",
            new Phrase("リストは .size()、文字列は .length() です", "ask a list with .size(), a text with .length()"),
            "sum",
            new Phrase(
                    "数のリストの合計は `.stream().mapToDouble(x -> x).sum()` です",
                    "a list of numbers is added up with `.stream().mapToDouble(x -> x).sum()`"),
            "sorted",
            new Phrase(
                    "並べ替えたリストは `.stream().sorted().toList()` です", "`.stream().sorted().toList()` gives a sorted list"),
            "type",
            new Phrase("値の型は `.getClass()` で分かります", "`.getClass()` tells the type of a value"));

    private static final Pattern SEVERAL =
            Pattern.compile("\\(\\s*([^(),\"]+|\"[^\"]*\")\\s*,\\s*([^(),\"]+|\"[^\"]*\")\\s*\\)");

    @Override
    public Optional<Mistake> explain(Complaint complaint) {
        return complaint.source().startsWith(".", complaint.position())
                ? Optional.empty()
                : Symbol.of(complaint).flatMap(symbol -> explain(complaint, symbol));
    }

    private static Optional<Mistake> explain(Complaint complaint, Symbol symbol) {
        Phrase asked = symbol.isCall() ? ASKED.get(symbol.name()) : null;
        if (asked != null) {
            return Optional.of(none(complaint, symbol.name()).fix(asked.ja(), asked.en()));
        }
        String java = (symbol.isType() ? TYPES : VALUES).get(symbol.name());
        return Optional.ofNullable(java).map(word -> {
            Matcher several = SEVERAL.matcher(complaint.source())
                    .region(complaint.end(), complaint.source().length());
            return symbol.name().matches("print|println") && several.lookingAt()
                    ? printed(complaint, none(complaint, symbol.name()), word, several)
                    : none(complaint, symbol.name()).replacing(complaint, word);
        });
    }

    private static Mistake none(Complaint complaint, String name) {
        return Mistake.at(complaint, "Java には `" + name + "` がありません", "Java has no `" + name + "`");
    }

    /** Python prints one value after the other, Java a single one. */
    private static Mistake printed(Complaint complaint, Mistake mistake, String word, Matcher several) {
        String values = several.group(1) + " + \" \" + " + several.group(2);
        return mistake.marking(complaint.position(), several.end())
                .replacing(complaint, word + "(" + values + ")")
                .marking(mistake.start(), mistake.end());
    }
}
