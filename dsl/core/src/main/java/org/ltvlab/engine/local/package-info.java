/** The default engine: loops over primitive columns. */
@NullMarked
package org.ltvlab.engine.local;

import org.jspecify.annotations.NullMarked;
