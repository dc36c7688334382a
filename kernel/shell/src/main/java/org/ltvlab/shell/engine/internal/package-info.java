/** The engine behind the ports: JShell, guarded byte code, class loading, errors, help. */
@NullMarked
package org.ltvlab.shell.engine.internal;

import org.jspecify.annotations.NullMarked;
