package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JShell's maps of the classes that it has made of snippets: their bytes, which each compilation looks through, and the
 * way from their lines to those of the snippets. It keeps them for ever; those of snippets that are over are taken out.
 */
final class ClassStore {
    /** A statement is over as soon as it is compiled; its lines are asked for while it runs, and a while after. */
    private static final int RECENT = 100;

    private static final int NONE = Integer.MAX_VALUE;

    private static final Pattern NAME = Pattern.compile("(?:REPL\\.)?(\\$JShell\\$(\\d+)[^$]*).*");

    private final List<Map<String, ?>> maps;

    private ClassStore(List<Map<String, ?>> maps) {
        this.maps = maps;
    }

    /** The classes in {@code maps}, which are keyed by their names. */
    static ClassStore of(List<Map<String, ?>> maps) {
        return new ClassStore(new ArrayList<>(maps));
    }

    /** Takes out what neither belongs to the classes {@code living} nor is recent. */
    void keep(Set<String> living) {
        int newest = names().mapToInt(ClassStore::index)
                .filter(index -> index < NONE)
                .max()
                .orElse(0);
        maps.forEach(map ->
                map.keySet().removeIf(name -> index(name) < newest - RECENT && !living.contains(outermost(name))));
    }

    /** How many classes are remembered. */
    long size() {
        return names().distinct().count();
    }

    private Stream<String> names() {
        return maps.stream().map(Map::keySet).flatMap(Collection::stream);
    }

    /** The number of the snippet; of what is none, none that is ever too old. */
    private static int index(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : NONE;
    }

    private static String outermost(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }
}
