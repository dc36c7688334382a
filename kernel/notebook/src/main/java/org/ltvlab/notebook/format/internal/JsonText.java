package org.ltvlab.notebook.format.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.internal.LazilyParsedNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ltvlab.notebook.problem.NotebookProblem;

/**
 * Reads JSON as Python does: {@code NaN} and {@code Infinity} are numbers, numbers keep their spelling, and of equal
 * keys the last counts. Gson's own parser would turn {@code NaN} into a text.
 */
public final class JsonText {
    private static final int DEEPEST = 500;
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|NaN|-?Infinity");
    private static final Pattern WORD = Pattern.compile("true|false|null");

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * The value that {@code text} spells.
     *
     * @throws NotebookProblem with line and column, if it is not JSON
     */
    public static JsonElement parse(String text) {
        JsonText json = new JsonText(text);
        JsonElement value = json.value(0);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.expected("the end of the file");
        }
        return value;
    }

    private JsonElement value(int depth) {
        skipSpace();
        if (depth > DEEPEST) {
            throw expected("a value at most " + DEEPEST + " levels deep");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonPrimitive(string());
            default -> plain();
        };
    }

    private JsonObject object(int depth) {
        JsonObject object = new JsonObject();
        at++;
        skipSpace();
        while (peek() != '}') {
            if (object.size() > 0) {
                comma('}');
            }
            if (peek() != '"') {
                throw expected("a key in double quotes");
            }
            String key = string();
            skipSpace();
            if (peek() != ':') {
                throw expected("a colon");
            }
            at++;
            object.add(key, value(depth + 1));
            skipSpace();
        }
        at++;
        return object;
    }

    private JsonArray array(int depth) {
        JsonArray array = new JsonArray();
        at++;
        skipSpace();
        while (peek() != ']') {
            if (!array.isEmpty()) {
                comma(']');
            }
            array.add(value(depth + 1));
            skipSpace();
        }
        at++;
        return array;
    }

    private void comma(char end) {
        if (peek() != ',') {
            throw expected("a comma or " + end);
        }
        at++;
        skipSpace();
    }

    private JsonElement plain() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (word.lookingAt()) {
            at = word.end();
            return word.group().equals("null") ? JsonNull.INSTANCE : new JsonPrimitive(Boolean.valueOf(word.group()));
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw expected("a value");
        }
        at = number.end();
        return new JsonPrimitive(new LazilyParsedNumber(number.group()));
    }

    private String string() {
        StringBuilder result = new StringBuilder();
        at++;
        while (peek() != '"') {
            char c = peek();
            if (c < ' ') {
                throw expected("the closing double quote of a text");
            }
            if (c == '\\') {
                at++;
                result.append(escaped());
            } else {
                result.append(c);
            }
            at++;
        }
        at++;
        return result.toString();
    }

    private char escaped() {
        char c = peek();
        int known = "\"\\/bfnrt".indexOf(c);
        if (known >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (c != 'u'
                || at + 4 >= text.length()
                || !text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
            throw expected("an escape such as \\n or \\u3042");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character; 0 at the end, which no rule accepts. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private NotebookProblem expected(String what) {
        long line = 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int column = text.codePointCount(start, at) + 1;
        return NotebookProblem.mustHold("A notebook must be valid JSON: " + what + " must stand here")
                .at("line " + line + ", column " + column)
                .got(excerpt(start))
                .fix(advice(start))
                .problem();
    }

    private String excerpt(int start) {
        if (at >= text.length()) {
            return "the end of the file";
        }
        int end = text.indexOf('\n', at);
        String rest = text.substring(conflict(start) ? start : at, end < 0 ? text.length() : end)
                .strip();
        return rest.isEmpty() ? "the end of the line" : rest.length() > 40 ? rest.substring(0, 40) + "…" : rest;
    }

    private String advice(int start) {
        if (conflict(start)) {
            return "resolve the merge conflict, then try again";
        }
        return at >= text.length()
                ? "the file was cut off: take it from a copy or from version control"
                : "mend the line in a text editor, or take the file from a copy or from version control";
    }

    private boolean conflict(int start) {
        return text.startsWith("<<<<<<<", start)
                || text.startsWith("=======", start)
                || text.startsWith(">>>>>>>", start);
    }
}
