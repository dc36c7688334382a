/** Cohorts by first order (コホート分析): retention, revenue per customer and cumulative LTV by age. */
@NullMarked
package org.ltvlab.cohort;

import org.jspecify.annotations.NullMarked;
