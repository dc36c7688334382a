package org.ltvlab.notebook.parameters.internal;

import com.google.gson.JsonArray;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ltvlab.notebook.parameters.ParameterType;
import org.ltvlab.notebook.parameters.ParameterType.Kind;

/** Reads a literal initialiser: its type and its value as one would type it. */
final class LiteralReader {
    private final ParsedCell cell;

    LiteralReader(ParsedCell cell) {
        this.cell = cell;
    }

    /**
     * What a literal says.
     *
     * @param type nothing if it is an empty list, which has no type of its own
     */
    record Literal(Optional<ParameterType> type, String text) {
        static Optional<Literal> of(Kind kind, String text) {
            return Optional.of(new Literal(Optional.of(ParameterType.single(kind)), text));
        }
    }

    /** The literal; nothing if the expression is none. */
    Optional<Literal> read(ExpressionTree expression) {
        if (expression instanceof MethodInvocationTree call) {
            String method = cell.codeOf(call.getMethodSelect()).replaceAll("\\s", "");
            return switch (method.replaceFirst("^java\\.(util|time)\\.", "")) {
                case "List.of" -> list(call.getArguments());
                case "LocalDate.parse", "LocalDate.of" -> date(call.getArguments());
                default -> Optional.empty();
            };
        }
        return single(expression);
    }

    private Optional<Literal> single(ExpressionTree expression) {
        if (expression instanceof ParenthesizedTree parentheses) {
            return single(parentheses.getExpression());
        }
        if (expression instanceof UnaryTree sign
                && (sign.getKind() == Tree.Kind.UNARY_MINUS || sign.getKind() == Tree.Kind.UNARY_PLUS)) {
            String mark = sign.getKind() == Tree.Kind.UNARY_MINUS ? "-" : "";
            return single(sign.getExpression())
                    .filter(literal -> isNumber(literal) && !literal.text().startsWith("-"))
                    .map(literal -> new Literal(literal.type(), mark + literal.text()));
        }
        return expression instanceof LiteralTree literal ? plain(literal) : Optional.empty();
    }

    private static boolean isNumber(Literal literal) {
        return literal.type()
                .filter(type -> type.kind().compareTo(Kind.DOUBLE) <= 0)
                .isPresent();
    }

    private Optional<Literal> plain(LiteralTree literal) {
        Object value = literal.getValue();
        return switch (literal.getKind()) {
            case INT_LITERAL -> Literal.of(Kind.INT, String.valueOf(value));
            case LONG_LITERAL -> Literal.of(Kind.LONG, String.valueOf(value));
            case DOUBLE_LITERAL -> Literal.of(Kind.DOUBLE, cell.codeOf(literal).replaceAll("[_dD]", ""));
            case BOOLEAN_LITERAL -> Literal.of(Kind.BOOLEAN, String.valueOf(value));
            case STRING_LITERAL -> Literal.of(Kind.TEXT, String.valueOf(value));
            default -> Optional.empty();
        };
    }

    private Optional<Literal> date(List<? extends ExpressionTree> arguments) {
        List<String> parts = arguments.stream()
                .flatMap(argument -> single(argument).stream())
                .map(Literal::text)
                .toList();
        try {
            if (parts.size() == 1) {
                return Literal.of(Kind.DATE, LocalDate.parse(parts.get(0)).toString());
            }
            List<Integer> numbers = parts.stream().map(Integer::valueOf).toList();
            return numbers.size() == 3
                    ? Literal.of(
                            Kind.DATE,
                            LocalDate.of(numbers.get(0), numbers.get(1), numbers.get(2))
                                    .toString())
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Literal> list(List<? extends ExpressionTree> arguments) {
        List<Literal> elements =
                arguments.stream().flatMap(argument -> read(argument).stream()).toList();
        List<ParameterType> types = elements.stream()
                .flatMap(literal -> literal.type().stream())
                .distinct()
                .toList();
        if (elements.size() < arguments.size()
                || types.size() > 1
                || types.stream().anyMatch(ParameterType::isList)) {
            return Optional.empty();
        }
        String text = listText(elements.stream().map(Literal::text).toList());
        return Optional.of(
                new Literal(types.stream().findFirst().map(type -> ParameterType.listOf(type.kind())), text));
    }

    /** Elements between commas, or a JSON list where an element itself holds a comma. */
    private static String listText(List<String> elements) {
        boolean plain = elements.stream()
                .allMatch(text ->
                        text.equals(text.strip()) && !text.isEmpty() && !text.contains(",") && !text.startsWith("["));
        if (plain) {
            return String.join(",", elements);
        }
        JsonArray json = new JsonArray();
        elements.forEach(json::add);
        return json.toString();
    }
}
