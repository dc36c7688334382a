/** Routes what threads print to the cell that started them. */
@NullMarked
package org.ltvlab.shell.output.internal;

import org.jspecify.annotations.NullMarked;
