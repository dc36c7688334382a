/** From an executed notebook to a report that can be handed over. */
@NullMarked
package org.ltvlab.report;

import org.jspecify.annotations.NullMarked;
