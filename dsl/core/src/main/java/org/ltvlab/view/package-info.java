/** What can be shown, as pure data: tables, charts and texts. Knows no renderer. */
@NullMarked
package org.ltvlab.view;

import org.jspecify.annotations.NullMarked;
