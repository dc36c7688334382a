/** Messages as the Jupyter protocol 5.5 writes them on the wire; knows neither sockets nor a shell. */
@NullMarked
package org.ltvlab.jupyter.protocol;

import org.jspecify.annotations.NullMarked;
