/** Real orders read the plain way, for comparison with what the library makes of them. */
@NullMarked
package org.ltvlab.testdata;

import org.jspecify.annotations.NullMarked;
