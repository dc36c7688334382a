/** Tests of the command and the glue, and the map of all kernel modules. */
@NullMarked
package org.ltvlab.app;

import org.jspecify.annotations.NullMarked;
