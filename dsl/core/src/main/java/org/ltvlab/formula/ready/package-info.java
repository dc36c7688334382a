/** The ready formulas of the practice: each one record over the tree, one file, at most 60 lines. */
@NullMarked
package org.ltvlab.formula.ready;

import org.jspecify.annotations.NullMarked;
