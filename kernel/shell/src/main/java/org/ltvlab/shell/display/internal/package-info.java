/** How the shell itself shows plain Java values. */
@NullMarked
package org.ltvlab.shell.display.internal;

import org.jspecify.annotations.NullMarked;
