/** Statistics without a subject: confidence intervals. */
@NullMarked
package org.ltvlab.stat;

import org.jspecify.annotations.NullMarked;
