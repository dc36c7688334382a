package org.ltvlab.shell.engine.internal;

import java.util.List;
import java.util.Set;

/**
 * What was loaded for one piece of a cell.
 *
 * @param units the names of the classes that hold a declaration each
 * @param replacements those that have taken the place of earlier versions
 */
record Loaded(Set<String> units, List<Replacement> replacements) {
    Loaded {
        units = Set.copyOf(units);
        replacements = List.copyOf(replacements);
    }
}
