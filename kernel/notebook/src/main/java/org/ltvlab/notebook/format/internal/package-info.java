/** Reading and writing the text of a notebook file as Jupyter does. */
@NullMarked
package org.ltvlab.notebook.format.internal;

import org.jspecify.annotations.NullMarked;
