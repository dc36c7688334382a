/** Metrics of orders (指標): what they are, how they were made and how sure they are. */
@NullMarked
package org.ltvlab.metric;

import org.jspecify.annotations.NullMarked;
