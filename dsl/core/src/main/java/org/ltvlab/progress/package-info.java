/** The port through which long work says how far it is and which data it read; silent unless somebody listens. */
@NullMarked
package org.ltvlab.progress;

import org.jspecify.annotations.NullMarked;
