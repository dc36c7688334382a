/** The command and the glue between shell, DSL, runner and report. */
@NullMarked
package org.ltvlab.app;

import org.jspecify.annotations.NullMarked;
