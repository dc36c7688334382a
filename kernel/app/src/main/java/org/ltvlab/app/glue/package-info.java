/** Lets the shell show what the DSL makes, and hear what it reads. */
@NullMarked
package org.ltvlab.app.glue;

import org.jspecify.annotations.NullMarked;
