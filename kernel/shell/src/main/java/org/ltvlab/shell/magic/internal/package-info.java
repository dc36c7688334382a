/** Lines of a cell that are no Java but orders to the session, such as {@code %who}. */
@NullMarked
package org.ltvlab.shell.magic.internal;

import org.jspecify.annotations.NullMarked;
