/** What a value looks like: MIME bundles, and the port through which libraries offer them. */
@NullMarked
package org.ltvlab.shell.display;

import org.jspecify.annotations.NullMarked;
