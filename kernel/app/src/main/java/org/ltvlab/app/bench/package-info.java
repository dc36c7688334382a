/** What a user can measure: ours beside the peers, in one run. */
@NullMarked
package org.ltvlab.app.bench;

import org.jspecify.annotations.NullMarked;
