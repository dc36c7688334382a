package org.ltvlab.shell.error.internal;

import java.util.List;

/** The names that a cell could use. */
public interface Names {
    /** The session's methods and the statically imported words. */
    List<String> methods();

    /** The session's variables. */
    List<String> values();

    /** Types that need no import. */
    List<String> types();

    /** What could follow code that ends in a dot; methods with their brackets, open if they take arguments. */
    List<String> members(String untilDot);

    /** Full names of types called {@code name} that an import would make known. */
    List<String> importable(String name);
}
