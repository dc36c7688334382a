/** Tests of the single jar. */
@NullMarked
package org.ltvlab.app.carrier;

import org.jspecify.annotations.NullMarked;
