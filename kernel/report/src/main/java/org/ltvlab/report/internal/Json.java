package org.ltvlab.report.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads JSON that others wrote: what is missing or of another kind is empty. */
final class Json {
    private Json() {}

    /** The object under the key, or an empty one. */
    static JsonObject object(JsonObject parent, String key) {
        JsonElement found = parent.get(key);
        return found != null && found.isJsonObject() ? found.getAsJsonObject() : new JsonObject();
    }

    /** The text under the key, or an empty one. */
    static String text(JsonObject parent, String key) {
        return text(parent.get(key));
    }

    /** A text, a number or a list of lines as one text. */
    static String text(@Nullable JsonElement element) {
        if (element == null || element.isJsonNull() || element.isJsonObject()) {
            return "";
        }
        if (element.isJsonArray()) {
            return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                    .map(Json::text)
                    .collect(Collectors.joining());
        }
        return element.getAsString();
    }

    /** The elements of the list under the key, or none. */
    static List<JsonElement> list(JsonObject parent, String key) {
        List<JsonElement> elements = new ArrayList<>();
        JsonElement found = parent.get(key);
        if (found != null && found.isJsonArray()) {
            found.getAsJsonArray().forEach(elements::add);
        }
        return elements;
    }

    /** The number under the key as it is read, with thousands apart if it is whole; empty if it is none. */
    static String number(JsonObject parent, String key) {
        JsonElement found = parent.get(key);
        if (found == null
                || !found.isJsonPrimitive()
                || !found.getAsJsonPrimitive().isNumber()) {
            return "";
        }
        double value = found.getAsDouble();
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Texts.grouped((long) value) : found.getAsString();
    }

    /** The number under the key, or 0. */
    static int whole(JsonObject parent, String key) {
        JsonElement found = parent.get(key);
        boolean number = found != null
                && found.isJsonPrimitive()
                && found.getAsJsonPrimitive().isNumber();
        return number ? (int) found.getAsDouble() : 0;
    }
}
