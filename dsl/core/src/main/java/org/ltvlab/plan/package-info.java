/** Initiatives and the levers they move: ICE scores and ranking, the map of levers, the KPI tree (施策の計画). */
@NullMarked
package org.ltvlab.plan;

import org.jspecify.annotations.NullMarked;
