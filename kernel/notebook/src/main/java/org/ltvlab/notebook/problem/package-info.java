/** What is said when a notebook, a parameter or a file is not as it must be. */
@NullMarked
package org.ltvlab.notebook.problem;

import org.jspecify.annotations.NullMarked;
