/** The Jupyter protocol over a shell. */
@NullMarked
package org.ltvlab.jupyter;

import org.jspecify.annotations.NullMarked;
