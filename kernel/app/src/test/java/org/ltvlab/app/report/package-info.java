/** Tests of the file of the report. */
@NullMarked
package org.ltvlab.app.report;

import org.jspecify.annotations.NullMarked;
