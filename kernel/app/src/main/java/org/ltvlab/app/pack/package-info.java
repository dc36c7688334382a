/** Packs the command into one file: a jar that installs itself, and a wheel for pip. */
@NullMarked
package org.ltvlab.app.pack;

import org.jspecify.annotations.NullMarked;
