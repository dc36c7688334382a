/** Tests of the start archive. */
@NullMarked
package org.ltvlab.app.archive;

import org.jspecify.annotations.NullMarked;
