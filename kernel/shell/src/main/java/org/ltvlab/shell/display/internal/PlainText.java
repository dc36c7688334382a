package org.ltvlab.shell.display.internal;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Any value in words that are the same in every run: no object hashes, unordered collections sorted, long ones cut with
 * their size said.
 */
final class PlainText {
    private static final int ITEMS = 100;
    private static final int LENGTH = 10_000;
    /** What is described at most: a hundred lists of a hundred lists of a hundred are more than anybody waits for. */
    private static final int DESCRIBED = 100_000;

    private static final int DEPTH = 4;
    /** What {@code Object.toString} leaves inside other texts, such as {@code Optional[Foo@1b2c3d]}. */
    private static final Pattern HASH = Pattern.compile(
            "((?:\\[*L?)?(?:[\\p{L}_][\\p{L}\\d_]*[.$])*[\\p{Lu}\\[$][\\p{L}\\d_$;/]*)@[0-9a-f]{1,16}\\b(?![.@-])");

    private int left = DESCRIBED;
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    String of(@Nullable Object value) {
        String text = describe(value, 0);
        String all = left > 0 ? "… (%,d characters in all)" : "… (more than %,d characters in all)";
        return text.length() <= LENGTH
                ? text
                : text.substring(0, LENGTH) + String.format(Locale.ROOT, all, left > 0 ? text.length() : DESCRIBED);
    }

    private String describe(@Nullable Object value, int depth) {
        if (value == null) {
            return "null";
        }
        if (left <= 0) {
            return "…";
        }
        if (value instanceof CharSequence || value instanceof Number || value instanceof Enum) {
            return counted(withoutHashes(value), depth);
        }
        if (depth > DEPTH || !open.add(value)) {
            return "…";
        }
        try {
            return composite(value, depth);
        } finally {
            open.remove(value);
        }
    }

    /** One long text is known in all its length; what stands inside of others adds up. */
    private String counted(String text, int depth) {
        left -= depth == 0 ? 0 : text.length() + 1;
        return text;
    }

    private String composite(Object value, int depth) {
        Function<@Nullable Object, String> inner = item -> describe(item, depth + 1);
        if (value.getClass().isArray()) {
            return items("[", elements(value, depth), Array.getLength(value), "]");
        }
        if (value instanceof Collection<?> collection) {
            return items("[", Stable.items(collection, inner, ITEMS), collection.size(), "]");
        }
        if (value instanceof Map<?, ?> map) {
            return items("{", Stable.entries(map, inner, ITEMS), map.size(), "}");
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(some -> "Optional[" + inner.apply(some) + "]").orElse("Optional.empty");
        }
        if (value instanceof BaseStream<?, ?>) {
            return value instanceof Stream<?>
                    ? "Stream (to see its values, end it with .toList())"
                    : "Stream (to see its values, end it with .toArray())";
        }
        return named(value, inner);
    }

    private static String named(Object value, Function<@Nullable Object, String> inner) {
        if (value instanceof Throwable thrown) {
            String message = thrown.getLocalizedMessage();
            return thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        }
        if (value instanceof Class<?> type) {
            return type.getTypeName().replaceFirst("^REPL\\.\\$JShell\\$[^$]*\\$", "");
        }
        if (value instanceof Record) {
            String text = String.valueOf(value.toString());
            return HASH.matcher(text).find() ? Fields.ofRecord(value, inner) : text;
        }
        return Fields.hasOwnText(value) ? withoutHashes(value) : Fields.ofObject(value, inner);
    }

    private List<String> elements(Object array, int depth) {
        int length = Math.min(Array.getLength(array), ITEMS);
        List<String> texts = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            texts.add(describe(Array.get(array, i), depth + 1));
        }
        return texts;
    }

    private static String items(String open, List<String> shown, int size, String close) {
        String cut = size > shown.size() ? String.format(Locale.ROOT, ", … (%,d in all)", size) : "";
        return open + String.join(", ", shown) + cut + close;
    }

    private static String withoutHashes(Object value) {
        String text = String.valueOf(String.valueOf(value)); // a value may call itself null
        return value instanceof CharSequence ? text : HASH.matcher(text).replaceAll("$1");
    }
}
