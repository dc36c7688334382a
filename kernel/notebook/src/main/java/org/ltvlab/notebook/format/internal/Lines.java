package org.ltvlab.notebook.format.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Multi-line texts, which stand in the file as lists of lines. */
final class Lines {
    private static final Set<String> SPLIT_BESIDE_TEXT = Set.of("application/javascript", "image/svg+xml");
    /** Where Python's {@code str.splitlines} ends a line. */
    private static final String ENDS = "\n\r\u000b\f\u001c\u001d\u001e\u0085\u2028\u2029";

    private Lines() {}

    /** The list of lines, each with its end, as Python's {@code splitlines(True)} gives it. */
    static JsonArray split(String text) {
        JsonArray lines = new JsonArray();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean pair = text.startsWith("\r\n", i);
            if (!pair && ENDS.indexOf(text.charAt(i)) >= 0) {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    /** Whether this is a text or a list of texts. */
    static boolean isText(JsonElement value) {
        return isString(value)
                || (value instanceof JsonArray array
                        && StreamSupport.stream(array.spliterator(), false).allMatch(Lines::isString));
    }

    /** The text that stands as one text or as a list of lines. */
    static String join(JsonElement value) {
        return value instanceof JsonArray array
                ? StreamSupport.stream(array.spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : value.getAsString();
    }

    /** The bundle with every text in one piece; JSON types stay as they are. */
    static JsonObject joinBundle(JsonObject bundle) {
        JsonObject joined = new JsonObject();
        bundle.entrySet().forEach(entry -> {
            boolean lines = !isJson(entry.getKey()) && isText(entry.getValue());
            joined.add(entry.getKey(), lines ? new JsonPrimitive(join(entry.getValue())) : entry.getValue());
        });
        return joined;
    }

    /** The bundle with texts split into lines; images other than SVG stay in one piece. */
    static JsonObject splitBundle(JsonObject bundle) {
        JsonObject split = new JsonObject();
        bundle.entrySet().forEach(entry -> {
            String type = entry.getKey();
            boolean lines =
                    (type.startsWith("text/") || SPLIT_BESIDE_TEXT.contains(type)) && isString(entry.getValue());
            split.add(type, lines ? split(entry.getValue().getAsString()) : entry.getValue());
        });
        return split;
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    private static boolean isString(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }
}
