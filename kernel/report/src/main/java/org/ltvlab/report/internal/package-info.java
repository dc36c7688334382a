/** How the report is put together; not for use from outside. */
@NullMarked
package org.ltvlab.report.internal;

import org.jspecify.annotations.NullMarked;
