/** Seeded generators of the synthetic datasets. */
@NullMarked
package org.ltvlab.datasets;

import org.jspecify.annotations.NullMarked;
