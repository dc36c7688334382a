package org.ltvlab.shell.display.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collections in an order that is the same in every run. {@code Set.of} and {@code Map.of} shuffle in every process, hash
 * tables of objects follow identity hashes; both are sorted by value where values compare, else by text.
 */
final class Stable {
    private Stable() {}

    static List<String> items(Collection<?> collection, Function<@Nullable Object, String> text, int limit) {
        if (!(collection instanceof Set) || ordered(collection)) {
            return collection.stream().limit(limit).map(text).toList();
        }
        return sorted(collection, text).stream().limit(limit).toList();
    }

    static List<String> entries(Map<?, ?> map, Function<@Nullable Object, String> text, int limit) {
        Function<Map.Entry<?, ?>, String> pair =
                entry -> text.apply(entry.getKey()) + "=" + text.apply(entry.getValue());
        if (map instanceof SortedMap || map instanceof LinkedHashMap || map instanceof EnumMap) {
            return map.entrySet().stream().limit(limit).map(pair).toList();
        }
        if (map.getClass() != HashMap.class && !isImmutable(map)) {
            return map.entrySet().stream().limit(limit).map(pair).toList();
        }
        try {
            return new TreeMap<>(map).entrySet().stream().limit(limit).map(pair).toList();
        } catch (ClassCastException | NullPointerException e) {
            List<String> texts =
                    new ArrayList<>(map.entrySet().stream().map(pair).toList());
            Collections.sort(texts);
            return texts.stream().limit(limit).toList();
        }
    }

    private static boolean ordered(Collection<?> set) {
        if (set instanceof SortedSet || set instanceof LinkedHashSet || set instanceof EnumSet) {
            return true;
        }
        return set.getClass() != HashSet.class && !isImmutable(set);
    }

    private static boolean isImmutable(Object collection) {
        return collection.getClass().getName().startsWith("java.util.ImmutableCollections$");
    }

    private static List<String> sorted(Collection<?> values, Function<@Nullable Object, String> text) {
        try {
            return new ArrayList<>(values).stream().sorted().map(text).toList();
        } catch (ClassCastException | NullPointerException e) {
            return values.stream().map(text).sorted().toList();
        }
    }
}
