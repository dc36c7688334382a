/** The few domain aggregations that every engine answers, and the columns they are asked about. */
@NullMarked
package org.ltvlab.engine;

import org.jspecify.annotations.NullMarked;
