/** Tests of the benchmark. */
@NullMarked
package org.ltvlab.app.bench;

import org.jspecify.annotations.NullMarked;
