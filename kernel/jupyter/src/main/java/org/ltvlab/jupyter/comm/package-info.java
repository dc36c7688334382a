/** Comms: named two-way talks between a front end and objects of the kernel. */
@NullMarked
package org.ltvlab.jupyter.comm;

import org.jspecify.annotations.NullMarked;
