/** Where a cell's output goes and where its input comes from; front ends implement these ports. */
@NullMarked
package org.ltvlab.shell.output;

import org.jspecify.annotations.NullMarked;
