/** Tables as script-free HTML and as aligned plain text, from views and from Tablesaw frames. */
@NullMarked
package org.ltvlab.table;

import org.jspecify.annotations.NullMarked;
