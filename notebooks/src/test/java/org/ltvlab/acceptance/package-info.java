/** The product as its users meet it: the command, the notebooks, real Jupyter clients, a real browser. */
@NullMarked
package org.ltvlab.acceptance;

import org.jspecify.annotations.NullMarked;
