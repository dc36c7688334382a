/** Notebooks: the format, parameters and the headless runner. */
@NullMarked
package org.ltvlab.notebook;

import org.jspecify.annotations.NullMarked;
