/** Puts the kernel where Jupyter finds it. */
@NullMarked
package org.ltvlab.app.install;

import org.jspecify.annotations.NullMarked;
