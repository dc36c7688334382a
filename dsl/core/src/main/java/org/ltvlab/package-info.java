/** The words that a notebook starts with. */
@NullMarked
package org.ltvlab;

import org.jspecify.annotations.NullMarked;
