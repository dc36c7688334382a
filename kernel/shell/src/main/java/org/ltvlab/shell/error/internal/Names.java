package org.ltvlab.shell.error.internal;

import java.util.List;

/** The names that a cell could use. */
public interface Names {
    /** The session's own names and the statically imported words. */
    List<String> own();

    /** What could follow code that ends in a dot, methods without their brackets. */
    List<String> members(String untilDot);

    /** Types that begin with {@code prefix} and need no import. */
    List<String> types(String prefix);

    /** Full names of types called {@code name} that an import would make known. */
    List<String> importable(String name);
}
