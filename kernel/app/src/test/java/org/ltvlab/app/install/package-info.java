/** Tests of the installed kernel. */
@NullMarked
package org.ltvlab.app.install;

import org.jspecify.annotations.NullMarked;
