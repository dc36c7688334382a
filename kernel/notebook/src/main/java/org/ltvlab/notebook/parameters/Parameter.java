package org.ltvlab.notebook.parameters;

import java.util.Locale;

/**
 * A parameter as a notebook declares it.
 *
 * @param name the variable's name
 * @param type its type
 * @param declaredAs its type as the cell writes it ({@code Integer}, {@code java.time.LocalDate}), or as Java infers it
 * @param value its value as one would type it: {@code 12}, {@code 2024-12-31}, {@code a,b}
 * @param help the comment at the end of its line; empty if there is none
 */
public record Parameter(String name, ParameterType type, String declaredAs, String value, String help) {
    /** What stands in place of a secret wherever a run leaves a trace. */
    public static final String MASK = "***";

    /** Whether it is a text whose name says that it must not be written anywhere: {@code token_secret}, {@code tokenSecret}. */
    public boolean isSecret() {
        return type.equals(ParameterType.single(ParameterType.Kind.TEXT))
                && name.toLowerCase(Locale.ROOT).endsWith("secret");
    }

    /** The value, or the mask if it is secret. */
    public String shownValue() {
        return isSecret() ? MASK : value;
    }

    /** The same parameter with another value. */
    public Parameter withValue(String other) {
        return new Parameter(name, type, declaredAs, other, help);
    }
}
