/** RFM analysis (RFM分析): scores of recency, frequency and monetary, and segments written as sentences. */
@NullMarked
package org.ltvlab.rfm;

import org.jspecify.annotations.NullMarked;
