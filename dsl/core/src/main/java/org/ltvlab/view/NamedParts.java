package org.ltvlab.view;

import java.util.List;

/**
 * Something whose parts a chain names by texts, such as the columns of a frame (列名); editors offer them while such a
 * text is typed.
 */
public interface NamedParts {
    /** What the parts are called, in order. */
    List<String> names();
}
