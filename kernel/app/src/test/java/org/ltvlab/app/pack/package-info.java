/** Tests of the packed files. */
@NullMarked
package org.ltvlab.app.pack;

import org.jspecify.annotations.NullMarked;
