/** Charts as PNG pictures, drawn from views in one theme with the font that is carried along; knows XChart. */
@NullMarked
package org.ltvlab.chart;

import org.jspecify.annotations.NullMarked;
