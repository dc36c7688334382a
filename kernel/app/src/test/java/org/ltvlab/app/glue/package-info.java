/** Tests of what a value looks like in a notebook. */
@NullMarked
package org.ltvlab.app.glue;

import org.jspecify.annotations.NullMarked;
