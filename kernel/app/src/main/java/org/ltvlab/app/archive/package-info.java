/** The archive that makes this program start fast. */
@NullMarked
package org.ltvlab.app.archive;

import org.jspecify.annotations.NullMarked;
