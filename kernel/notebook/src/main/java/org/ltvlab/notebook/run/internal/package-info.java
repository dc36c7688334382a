/** What a run collects: outputs by cell, displays by id, the record in the metadata. */
@NullMarked
package org.ltvlab.notebook.run.internal;

import org.jspecify.annotations.NullMarked;
