/** What messages for analysts have in common. */
@NullMarked
package org.ltvlab.shell.error;

import org.jspecify.annotations.NullMarked;
