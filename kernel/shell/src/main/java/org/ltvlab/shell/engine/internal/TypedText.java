package org.ltvlab.shell.engine.internal;

import java.util.stream.Collectors;

/** Texts as they stand between the quotes of Java code. */
final class TypedText {
    private TypedText() {}

    /** What the code stands for. */
    static String value(String code) {
        try {
            return code.translateEscapes();
        } catch (IllegalArgumentException noJava) {
            // `C:\Users`, as Windows shows it, is clear all the same.
            return code.replace("\\\\", "\\");
        }
    }

    /** The code that stands for {@code value}. */
    static String code(String value) {
        return value.chars().mapToObj(TypedText::code).collect(Collectors.joining());
    }

    private static String code(int sign) {
        return switch (sign) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.valueOf((char) sign);
        };
    }
}
