package org.ltvlab.shell.engine.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.ltvlab.shell.error.Thrown;

/**
 * The way from lines of classes back to cells, for as long as somebody can run the code. JShell's own is only kept for
 * what is declared or recent (see {@link ClassStore}), but a callback outlives the statement that handed it on. So the way
 * is also left with the loader of the code, and goes with it.
 */
final class Origins {
    /** As many causes as an error shows, and the exception itself. */
    private static final int CAUSES = 5;

    private final Map<String, Object> outers;
    private final SessionLoader loader;
    private final Places places;

    /**
     * Where the code of a unit comes from.
     *
     * @param outer JShell's way from lines of the class to lines of snippets
     * @param pieces the pieces of cells that these snippets are, by their ids
     */
    record Origin(Object outer, Map<String, Piece> pieces) {}

    private Origins(Map<String, Object> outers, SessionLoader loader, Places places) {
        this.outers = outers;
        this.loader = loader;
        this.places = places;
    }

    /** Those of the code in {@code loader}; nothing if JShell's package is not open to this code. */
    @SuppressWarnings("unchecked")
    static Optional<Origins> of(JShell shell, SessionLoader loader, Places places) {
        try {
            Object outers = Inside.read(Inside.read(shell, "outerMap"), "classOuters");
            return Optional.of(new Origins((Map<String, Object>) outers, loader, places));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return Optional.empty();
        }
    }

    /** Leaves the way back with units that were just loaded. */
    void note(Set<String> units) {
        for (String unit : units) {
            Object outer = outers.get(nameIn(unit));
            UnitLoader code = loader.unit(unit);
            if (outer != null && code != null) {
                code.comesFrom(new Origin(outer, pieces(outer)));
            }
        }
    }

    /** Lets JShell know the way again for all units that an exception and its causes came through. */
    void recall(Throwable thrown) {
        Set<String> units = Thrown.chain(thrown)
                .limit(CAUSES)
                .flatMap(each -> Stream.of(Thrown.frames(each)))
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith(UnitLoader.PREFIX))
                .map(UnitLoader::unitOf)
                .collect(Collectors.toSet());
        units.forEach(unit -> loader.living(unit).flatMap(UnitLoader::origin).ifPresent(origin -> {
            outers.putIfAbsent(nameIn(unit), origin.outer());
            places.recall(origin.pieces());
        }));
    }

    /** JShell's name of a unit has no package. */
    private static String nameIn(String unit) {
        return unit.substring(unit.lastIndexOf('.') + 1);
    }

    private Map<String, Piece> pieces(Object outer) {
        Map<String, Piece> pieces = new HashMap<>();
        for (Snippet snippet : snippets(outer)) {
            places.piece(snippet.id()).ifPresent(piece -> pieces.put(snippet.id(), piece));
        }
        return Map.copyOf(pieces);
    }

    @SuppressWarnings("unchecked")
    private static Collection<Snippet> snippets(Object outer) {
        try {
            return ((Map<?, Snippet>) Inside.read(outer, "wrapToSnippet")).values();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
