/** The words that every cell may use to show and to ask. */
@NullMarked
package org.ltvlab.shell.word;

import org.jspecify.annotations.NullMarked;
