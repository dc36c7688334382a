package org.ltvlab.notebook.format.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.ltvlab.notebook.problem.NotebookProblem;

/**
 * An object of the file, read key by key with a clear message where a key is missing or of another kind.
 *
 * @param what how the object is called in messages, such as {@code A code cell}
 * @param place where it stands, such as {@code cell 3}
 */
record Node(JsonObject json, String what, String place) {
    /** The node of {@code value}, which must be an object. */
    static Node of(JsonElement value, String what, String place) {
        if (value instanceof JsonObject object) {
            return new Node(object, what, place);
        }
        throw NotebookProblem.mustHold(what + " must be a JSON object")
                .at(place)
                .got(kind(value))
                .fix("take the file from a copy, or delete this part in a text editor")
                .problem();
    }

    Node named(String name) {
        return new Node(json, name, place);
    }

    String string(String key) {
        Predicate<JsonElement> text = value -> value instanceof JsonPrimitive primitive && primitive.isString();
        return required(key, "a text", "\"\"", text).getAsString();
    }

    String lines(String key) {
        return Lines.join(required(key, "a text or a list of texts", "[]", Lines::isText));
    }

    JsonObject object(String key) {
        return required(key, "an object", "{}", JsonElement::isJsonObject).getAsJsonObject();
    }

    JsonArray array(String key) {
        return required(key, "a list", "[]", JsonElement::isJsonArray).getAsJsonArray();
    }

    List<String> strings(String key) {
        JsonArray array = required(key, "a list of texts", "[]", value -> value.isJsonArray() && Lines.isText(value))
                .getAsJsonArray();
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.getAsString()));
        return strings;
    }

    int whole(String key) {
        return required(key, "a whole number", "0", Node::isWhole).getAsInt();
    }

    OptionalInt count(String key) {
        JsonElement value =
                required(key, "a whole number or null", "null", element -> element.isJsonNull() || isWhole(element));
        return value.isJsonNull() ? OptionalInt.empty() : OptionalInt.of(value.getAsInt());
    }

    /** The keys that are not among {@code known}. */
    JsonObject rest(Set<String> known) {
        JsonObject rest = new JsonObject();
        json.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .forEach(entry -> rest.add(entry.getKey(), entry.getValue()));
        return rest;
    }

    private JsonElement required(String key, String kind, String empty, Predicate<JsonElement> fits) {
        JsonElement value = json.get(key);
        if (value == null || !fits.test(value)) {
            throw NotebookProblem.mustHold(what + " must have `" + key + "`, " + kind)
                    .at(place)
                    .got(value == null ? "only " + keys() : kind(value))
                    .fix("\"" + key + "\": " + empty)
                    .problem();
        }
        return value;
    }

    private String keys() {
        return json.isEmpty() ? "{}" : String.join(", ", json.keySet());
    }

    private static boolean isWhole(JsonElement value) {
        return value instanceof JsonPrimitive primitive
                && primitive.isNumber()
                && primitive.getAsString().matches("[0-9]{1,9}");
    }

    static String kind(JsonElement value) {
        if (value.isJsonObject()) {
            return "an object";
        }
        if (value.isJsonArray()) {
            return "a list";
        }
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
