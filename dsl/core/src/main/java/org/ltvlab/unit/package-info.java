/** Values with units: money, ratios, rates, frequencies and spans; everything above leans on them. */
@NullMarked
package org.ltvlab.unit;

import org.jspecify.annotations.NullMarked;
