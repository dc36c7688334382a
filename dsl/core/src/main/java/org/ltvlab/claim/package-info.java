/**
 * Claims on slides and in articles, recomputed: whether the arithmetic holds, which reading makes it true, what is
 * ambiguous, and what to say to the client.
 */
@NullMarked
package org.ltvlab.claim;

import org.jspecify.annotations.NullMarked;
