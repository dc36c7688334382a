/** Tests of what the command line shows. */
@NullMarked
package org.ltvlab.app.command;

import org.jspecify.annotations.NullMarked;
