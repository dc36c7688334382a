/** What a session does so that a full heap does not end it. */
@NullMarked
package org.ltvlab.shell.memory;

import org.jspecify.annotations.NullMarked;
