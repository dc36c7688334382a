/** The kernel: requests answered by a shell. */
@NullMarked
package org.ltvlab.jupyter.kernel;

import org.jspecify.annotations.NullMarked;
