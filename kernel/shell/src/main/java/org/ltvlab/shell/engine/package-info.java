/** JShell in this process: split, evaluate, complete, inspect, interrupt. */
@NullMarked
package org.ltvlab.shell.engine;

import org.jspecify.annotations.NullMarked;
