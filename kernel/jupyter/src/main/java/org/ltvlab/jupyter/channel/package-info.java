/** Sockets, each owned by one thread, and what is sent and received through them; event-driven, nothing sleeps. */
@NullMarked
package org.ltvlab.jupyter.channel;

import org.jspecify.annotations.NullMarked;
