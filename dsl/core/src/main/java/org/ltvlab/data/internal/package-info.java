/** The machinery of reading: bytes, encodings, grammars, numbers, dates, codes; knows nothing of orders. */
@NullMarked
package org.ltvlab.data.internal;

import org.jspecify.annotations.NullMarked;
