/**
 * One small expression tree over named quantities, written once and read many ways: value, display, explanation,
 * column, elasticity. A new reading is one {@link org.ltvlab.formula.Reading}; a new ready formula is one record.
 */
@NullMarked
package org.ltvlab.formula;

import org.jspecify.annotations.NullMarked;
