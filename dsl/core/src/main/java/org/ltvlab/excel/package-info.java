/** Formulas as live Excel workbooks, the template to fill in, and the way back (Excelへの書き出しと読み込み). */
@NullMarked
package org.ltvlab.excel;

import org.jspecify.annotations.NullMarked;
