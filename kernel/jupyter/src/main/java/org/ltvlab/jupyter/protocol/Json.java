package org.ltvlab.jupyter.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as the protocol needs it: strict in what it reads, finite in what it writes. */
public final class Json {
    private static final Gson WRITER =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    /**
     * The object written in {@code text}.
     *
     * @throws BadMessage if the text is anything but one JSON object
     */
    public static JsonObject parse(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new BadMessage("one JSON object was expected");
            }
            return element.getAsJsonObject();
        } catch (JsonParseException | IOException | StackOverflowError e) {
            throw new BadMessage("malformed JSON", e);
        }
    }

    /** The text of a JSON value. */
    public static String write(JsonElement element) {
        return WRITER.toJson(element);
    }

    /** Maps, iterables, arrays of objects, texts, numbers and booleans as JSON; numbers that JSON lacks become null. */
    public static JsonElement of(@Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof JsonElement element) {
            return element;
        }
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? new JsonPrimitive(number) : JsonNull.INSTANCE;
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Iterable<?> items) {
            return array(items);
        }
        return new JsonPrimitive(String.valueOf(value));
    }

    /** A map as a JSON object, keys in the map's order. */
    public static JsonObject object(Map<?, ?> map) {
        JsonObject object = new JsonObject();
        map.forEach((key, value) -> object.add(String.valueOf(key), of(value)));
        return object;
    }

    private static JsonArray array(Iterable<?> items) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(of(item)));
        return array;
    }

    /**
     * The text under {@code key}.
     *
     * @throws BadMessage if it is missing or not a text
     */
    public static String text(JsonObject object, String key) {
        return optionalText(object, key).orElseThrow(() -> new BadMessage("`" + key + "` is missing"));
    }

    /** The text under {@code key}, if it is there and not null. */
    public static Optional<String> optionalText(JsonObject object, String key) {
        return primitive(object, key).map(value -> {
            if (!value.isString()) {
                throw new BadMessage("`" + key + "` must be a text");
            }
            return value.getAsString();
        });
    }

    /** The whole number under {@code key}, or {@code otherwise} if there is none. */
    public static int integer(JsonObject object, String key, int otherwise) {
        return primitive(object, key)
                .map(value -> {
                    if (!value.isNumber()) {
                        throw new BadMessage("`" + key + "` must be a number");
                    }
                    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value.getAsDouble()));
                })
                .orElse(otherwise);
    }

    /** The flag under {@code key}, or {@code otherwise} if there is none. */
    public static boolean flag(JsonObject object, String key, boolean otherwise) {
        return primitive(object, key)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw new BadMessage("`" + key + "` must be true or false");
                    }
                    return value.getAsBoolean();
                })
                .orElse(otherwise);
    }

    /** The object under {@code key}; an empty one if there is none. */
    public static JsonObject child(JsonObject object, String key) {
        JsonElement value = object.get(key);
        if (value == null || value.isJsonNull()) {
            return new JsonObject();
        }
        if (!value.isJsonObject()) {
            throw new BadMessage("`" + key + "` must be an object");
        }
        return value.getAsJsonObject();
    }

    private static Optional<JsonPrimitive> primitive(JsonObject object, String key) {
        JsonElement value = object.get(key);
        if (value == null || value.isJsonNull()) {
            return Optional.empty();
        }
        if (!value.isJsonPrimitive()) {
            throw new BadMessage("`" + key + "` must be a single value");
        }
        return Optional.of(value.getAsJsonPrimitive());
    }
}
