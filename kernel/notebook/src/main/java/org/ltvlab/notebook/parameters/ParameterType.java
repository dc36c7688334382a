package org.ltvlab.notebook.parameters;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The type of a parameter: one of six kinds, or a list of one.
 *
 * @param kind what a value, or each element of a list, is
 * @param isList whether it is a list
 */
public record ParameterType(Kind kind, boolean isList) {
    /** What a single value can be. */
    public enum Kind {
        /** {@code int}, 整数. */
        INT("int", "Integer", "a whole number (int, 整数)"),
        /** {@code long}, 整数. */
        LONG("long", "Long", "a whole number (long, 整数)"),
        /** {@code double}, 数値. */
        DOUBLE("double", "Double", "a number (double, 数値)"),
        /** {@code boolean}, 真偽値. */
        BOOLEAN("boolean", "Boolean", "true or false (boolean, 真偽値)"),
        /** {@code String}, 文字列. */
        TEXT("String", "String", "a text (String, 文字列)"),
        /** {@code LocalDate}, 日付. */
        DATE("LocalDate", "LocalDate", "a date such as 2024-12-31 (LocalDate, 日付)");

        private final String java;
        private final String boxed;
        private final String words;

        Kind(String java, String boxed, String words) {
            this.java = java;
            this.boxed = boxed;
            this.words = words;
        }
    }

    /** A single value of this kind. */
    public static ParameterType single(Kind kind) {
        return new ParameterType(kind, false);
    }

    /** A list of this kind. */
    public static ParameterType listOf(Kind kind) {
        return new ParameterType(kind, true);
    }

    /** The type that Java writes as {@code text}, boxed or not, with or without packages; nothing if it is another. */
    public static Optional<ParameterType> ofJava(String text) {
        boolean list = text.matches("(java\\.util\\.)?List<.+>");
        String element = list ? text.substring(text.indexOf('<') + 1, text.length() - 1) : text;
        String simple = element.substring(element.lastIndexOf('.') + 1);
        return Stream.of(Kind.values())
                .filter(kind -> kind.boxed.equals(simple) || (kind.java.equals(simple) && !list))
                .map(kind -> new ParameterType(kind, list))
                .findFirst();
    }

    /** The type as Java writes it, such as {@code int} or {@code List<String>}. */
    public String java() {
        return isList ? "List<" + kind.boxed + ">" : kind.java;
    }

    /** The type in words, such as {@code a whole number (int, 整数)}. */
    public String words() {
        return isList ? "a list with commas, each element " + kind.words : kind.words;
    }

    /** Whether Java lets a value of type {@code other} initialise a variable of this one. */
    public boolean accepts(ParameterType other) {
        boolean widens =
                switch (kind) {
                    case LONG -> other.kind == Kind.INT;
                    case DOUBLE -> other.kind == Kind.INT || other.kind == Kind.LONG;
                    default -> false;
                };
        return isList == other.isList && (kind == other.kind || (!isList && widens));
    }

    @Override
    public String toString() {
        return java();
    }
}
