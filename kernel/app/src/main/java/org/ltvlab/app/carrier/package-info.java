/** The start of the single jar; nothing but the JDK is there before it has unpacked what it carries. */
@NullMarked
package org.ltvlab.app.carrier;

import org.jspecify.annotations.NullMarked;
