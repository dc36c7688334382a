package org.ltvlab.notebook.parameters.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ltvlab.notebook.parameters.Parameter;
import org.ltvlab.notebook.parameters.ParameterType;
import org.ltvlab.notebook.parameters.ParameterType.Kind;
import org.ltvlab.notebook.problem.NotebookProblem;

/** Turns the text of a value into Java of the parameter's type. */
public final class JavaLiteral {
    private JavaLiteral() {}

    /**
     * The Java expression of {@code text} for {@code parameter}.
     *
     * @throws NotebookProblem if the text is no value of the parameter's type
     */
    public static String of(Parameter parameter, String text) {
        try {
            ParameterType type = parameter.type();
            if (!type.isList()) {
                return single(type.kind(), text, prefix(parameter.declaredAs()));
            }
            String element = prefix(parameter.declaredAs().replaceAll(".*<|>.*", ""));
            return elements(text)
                    .map(item -> single(type.kind(), item, element))
                    .collect(Collectors.joining(", ", prefix(parameter.declaredAs()) + "List.of(", ")"));
        } catch (IllegalArgumentException | IllegalStateException | DateTimeParseException | JsonParseException e) {
            throw NotebookProblem.mustHold("The parameter `" + parameter.name() + "` must be "
                            + parameter.type().words())
                    .got(parameter.isSecret() ? Parameter.MASK : text.isEmpty() ? "an empty text" : text)
                    .fix("-p " + parameter.name() + "=" + parameter.shownValue())
                    .problem(e);
        }
    }

    /** The package that a type is written with, dot included; empty if it is imported. */
    private static String prefix(String declaredAs) {
        String raw = declaredAs.replaceAll("<.*", "");
        return raw.substring(0, raw.lastIndexOf('.') + 1);
    }

    private static String single(Kind kind, String text, String prefix) {
        return switch (kind) {
            case INT -> Integer.toString(Integer.parseInt(text.strip().replace("_", "")));
            case LONG -> Long.parseLong(text.strip().replace("_", "")) + "L";
            case DOUBLE -> real(text.strip().replace("_", ""));
            case BOOLEAN -> truth(text.strip());
            case TEXT -> quoted(text);
            case DATE -> prefix + "LocalDate.parse(\"" + LocalDate.parse(text.strip()) + "\")";
        };
    }

    private static String real(String text) {
        if (!Double.isFinite(new BigDecimal(text).doubleValue())) {
            throw new NumberFormatException("too large");
        }
        return text.matches(".*[.eE].*") ? text : text + ".0";
    }

    private static String truth(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** Elements between commas, or a JSON list where an element itself holds a comma. */
    private static Stream<String> elements(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return Stream.of();
        }
        if (!bare.startsWith("[")) {
            return Stream.of(bare.split(",", -1)).map(String::strip);
        }
        JsonElement list = JsonParser.parseString(bare);
        return StreamSupport.stream(list.getAsJsonArray().spliterator(), false).map(JsonElement::getAsString);
    }

    /** The Java text literal of {@code text}; everything but controls and halves of surrogate pairs stays readable. */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            int known = "\"\\\b\f\n\r\t".indexOf(c);
            if (known >= 0) {
                literal.append('\\').append("\"\\bfnrt".charAt(known));
            } else if (c < ' ') {
                literal.append(String.format(Locale.ROOT, "\\%03o", c));
            } else if (Character.getType(c) == Character.SURROGATE) {
                literal.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                literal.appendCodePoint(c);
            }
        });
        return literal.append('"').toString();
    }
}
