/** Running notebooks without Jupyter, on the same shell. */
@NullMarked
package org.ltvlab.notebook.run;

import org.jspecify.annotations.NullMarked;
