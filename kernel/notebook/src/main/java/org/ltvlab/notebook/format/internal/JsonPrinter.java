package org.ltvlab.notebook.format.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Prints JSON as Jupyter does, that is as Python's {@code json.dumps(indent=1, sort_keys=True, ensure_ascii=False,
 * separators=(",", ": "))}.
 */
public final class JsonPrinter {
    /** Python orders texts by code point, Java by UTF-16 unit: they differ beyond U+FFFF. */
    static final Comparator<String> BY_CODE_POINT = JsonPrinter::compareCodePoints;

    private final StringBuilder out = new StringBuilder();

    private JsonPrinter() {}

    /** The text of {@code value}, without a final newline. */
    public static String print(JsonElement value) {
        JsonPrinter printer = new JsonPrinter();
        printer.value(value, 0);
        return printer.out.toString();
    }

    private void value(JsonElement value, int depth) {
        if (value instanceof JsonObject object) {
            object(object, depth);
        } else if (value instanceof JsonArray array) {
            array(array, depth);
        } else if (value instanceof JsonPrimitive primitive && primitive.isString()) {
            string(primitive.getAsString());
        } else if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
            out.append(number(primitive.getAsNumber()));
        } else {
            out.append(value);
        }
    }

    private void object(JsonObject object, int depth) {
        List<String> keys = object.keySet().stream().sorted(BY_CODE_POINT).toList();
        if (keys.isEmpty()) {
            out.append("{}");
            return;
        }
        char before = '{';
        for (String key : keys) {
            out.append(before);
            line(depth + 1);
            string(key);
            out.append(": ");
            value(object.get(key), depth + 1);
            before = ',';
        }
        line(depth);
        out.append('}');
    }

    private void array(JsonArray array, int depth) {
        if (array.isEmpty()) {
            out.append("[]");
            return;
        }
        char before = '[';
        for (JsonElement element : array) {
            out.append(before);
            line(depth + 1);
            value(element, depth + 1);
            before = ',';
        }
        line(depth);
        out.append(']');
    }

    private void line(int depth) {
        out.append('\n').append(" ".repeat(depth));
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(String text, int i) {
        char c = text.charAt(i);
        int known = "\"\\\b\f\n\r\t".indexOf(c);
        if (known >= 0) {
            out.append('\\').append("\"\\bfnrt".charAt(known));
        } else if (c < ' ' || lone(text, i)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }

    /** Half of a surrogate pair without its other half: UTF-8 cannot hold it. */
    private static boolean lone(String text, int i) {
        char c = text.charAt(i);
        boolean followed = i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        boolean led = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return (Character.isHighSurrogate(c) && !followed) || (Character.isLowSurrogate(c) && !led);
    }

    /** Numbers from a file keep their spelling; those of Java are spelled as Python would. */
    static String number(Number number) {
        return number instanceof Double || number instanceof Float ? real(number.doubleValue()) : number.toString();
    }

    private static String real(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - shortest.scale() - 1;
        String sign = value < 0 ? "-" : "";
        return sign + (exponent < -4 || exponent >= 16 ? scientific(digits, exponent) : fixed(shortest.abs()));
    }

    /** The fewest digits that read back as the same number; {@code Double.toString} of Java 17 may give more. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < 17; digits++) {
            // At a power of two the numbers below lie closer, so that only the farther neighbour may read back.
            for (RoundingMode mode : List.of(RoundingMode.HALF_EVEN, RoundingMode.UP)) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return rounded.stripTrailingZeros();
                }
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
    }

    private static String fixed(BigDecimal value) {
        String plain = value.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String scientific(String digits, int exponent) {
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return String.format(Locale.ROOT, "%se%s%02d", mantissa, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    private static int compareCodePoints(String a, String b) {
        Iterator<Integer> left = a.codePoints().iterator();
        Iterator<Integer> right = b.codePoints().iterator();
        while (left.hasNext() && right.hasNext()) {
            int order = Integer.compare(left.next(), right.next());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}
