/** The file format .xlsx (Office Open XML, ECMA-376): as much of it as a few worksheets need, with what the JDK has. */
@NullMarked
package org.ltvlab.excel.internal;

import org.jspecify.annotations.NullMarked;
