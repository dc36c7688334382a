/** What a library adds to a shell: imports, renderers, facts for the record. */
@NullMarked
package org.ltvlab.shell.extension;

import org.jspecify.annotations.NullMarked;
