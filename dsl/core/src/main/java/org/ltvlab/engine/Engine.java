package org.ltvlab.engine;

import org.ltvlab.unit.Grain;

/**
 * The domain aggregations that every engine answers alike.
 *
 * <p>Money is whole minor units, months are calendar months in UTC, ties go to the lower customer code.
 */
public interface Engine {
    /**
     * One row per customer who ordered on or before a day.
     *
     * @param asOfDay orders after this day (since 1970-01-01) do not count
     */
    Histories histories(Ledger orders, int asOfDay);

    /**
     * Customers by the period of their first order, and what they did at each age.
     *
     * @param grain {@code MONTH}, {@code WEEK}, {@code QUARTER} or {@code YEAR}
     * @param lastDay the last day that the data covers; a period that ends after it is incomplete
     * @throws org.ltvlab.problem.LtvProblem if they span more than 2,600 periods, as with one date in the year 9999
     */
    CohortCells cohorts(Ledger orders, Grain grain, int lastDay);

    /** Days between successive orders of the same customer: how often each gap occurs, by gap in days. */
    long[] gaps(Ledger orders);
}
