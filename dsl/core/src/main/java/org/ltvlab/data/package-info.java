/** Reading, cleaning and validation: from files and frames to immutable {@link org.ltvlab.data.Transactions}. */
@NullMarked
package org.ltvlab.data;

import org.jspecify.annotations.NullMarked;
