/** One family of errors whose parts (what must hold, got, known, fix, place) can be read by people and by programs. */
@NullMarked
package org.ltvlab.problem;

import org.jspecify.annotations.NullMarked;
