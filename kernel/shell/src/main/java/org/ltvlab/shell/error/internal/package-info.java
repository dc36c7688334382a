/** What beginners get wrong, explained in their own language: from the compiler's complaint to a plain sentence and a fix. */
@NullMarked
package org.ltvlab.shell.error.internal;

import org.jspecify.annotations.NullMarked;
