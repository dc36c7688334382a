/** The subcommands of ltv. */
@NullMarked
package org.ltvlab.app.command;

import org.jspecify.annotations.NullMarked;
