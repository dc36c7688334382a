package org.ltvlab.shell.display;

import java.util.Optional;

/** Turns values of a library into MIME bundles; offered by an extension, asked in order, first answer wins. */
@FunctionalInterface
public interface Renderer {
    /** The bundle of {@code value}, or nothing if this renderer does not know such values. */
    Optional<MimeBundle> render(Object value);
}
