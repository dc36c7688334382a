/** What must be there for the kernel to run, looked at piece by piece. */
@NullMarked
package org.ltvlab.app.doctor;

import org.jspecify.annotations.NullMarked;
