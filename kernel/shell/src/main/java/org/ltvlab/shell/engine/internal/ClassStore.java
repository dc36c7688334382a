package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JShell's maps of the classes that it has made of snippets: their bytes, which each compilation looks through, and the
 * way from their lines to those of the snippets. It keeps them for ever; those of snippets that are over are taken out.
 */
final class ClassStore {
    /** A statement is over as soon as it is compiled; its lines are asked for while it runs, and a while after. */
    private static final int RECENT = 100;

    private static final int NONE = Integer.MAX_VALUE;

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
        Set<String> units = living.stream().map(ClassStore::unit).collect(Collectors.toSet());
        int newest = names().mapToInt(ClassStore::index)
                .filter(index -> index < NONE)
                .max()
                .orElse(0);
        maps.forEach(
                map -> map.keySet().removeIf(name -> index(name) < newest - RECENT && !units.contains(unit(name))));
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
        String number = UnitLoader.numberOf(unit(name));
        return number.isEmpty() ? NONE : Integer.parseInt(number);
    }

    /** The unit of a class, which JShell names with its package or without. */
    private static String unit(String name) {
        return UnitLoader.unitOf(name.startsWith("REPL.") ? name : "REPL." + name);
    }
}
