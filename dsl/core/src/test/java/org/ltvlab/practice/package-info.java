/** The formulas, examples, thresholds and levers of five practitioner articles, recomputed row by row. */
@NullMarked
package org.ltvlab.practice;

import org.jspecify.annotations.NullMarked;
