/** Tests of the doctor. */
@NullMarked
package org.ltvlab.app.doctor;

import org.jspecify.annotations.NullMarked;
