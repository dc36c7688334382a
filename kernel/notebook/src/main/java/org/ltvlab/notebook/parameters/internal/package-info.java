/** Reading the declarations of a parameters cell with the compiler's own parser. */
@NullMarked
package org.ltvlab.notebook.parameters.internal;

import org.jspecify.annotations.NullMarked;
