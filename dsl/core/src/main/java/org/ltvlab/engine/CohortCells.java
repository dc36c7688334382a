package org.ltvlab.engine;

/**
 * Cohort counts by age; row is the cohort (0 is the first period with a first order, periods without one have size 0),
 * column is the age in whole periods.
 *
 * <p>The last row is the last period with a first order. Row {@code c} has as many columns as the cohort has reached, complete or not; {@code active[c][0] == size[c]}.
 *
 * @param firstPeriod the first cohort's period: months since 1970-01, weeks since Monday 1969-12-29, quarters since
 *     1970-Q1 or years since 1970
 * @param size customers of the cohort
 * @param active distinct customers with an order at that age
 * @param orders orders at that age
 * @param amount their sum in minor units
 * @param lastIncomplete whether the last column of every row is a period that the data covers only in part
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
public record CohortCells(
        int firstPeriod, int[] size, int[][] active, int[][] orders, long[][] amount, boolean lastIncomplete) {
    /** How many cohorts, and from when. */
    @Override
    public String toString() {
        return size.length + " cohorts from period " + firstPeriod;
    }
}
