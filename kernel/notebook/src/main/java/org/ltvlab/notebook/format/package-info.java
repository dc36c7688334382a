/** The notebook format (nbformat 4.5), read and written without loss. */
@NullMarked
package org.ltvlab.notebook.format;

import org.jspecify.annotations.NullMarked;
