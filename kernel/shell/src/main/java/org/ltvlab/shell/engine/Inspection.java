package org.ltvlab.shell.engine;

import java.util.Optional;
import org.ltvlab.shell.display.MimeBundle;

/**
 * What stands at the cursor.
 *
 * @param bundle signature and documentation as plain text, Markdown and HTML; nothing if nothing is known
 */
public record Inspection(Optional<MimeBundle> bundle) {}
