/** Typed parameters: declared in one cell, listed, checked and injected. */
@NullMarked
package org.ltvlab.notebook.parameters;

import org.jspecify.annotations.NullMarked;
