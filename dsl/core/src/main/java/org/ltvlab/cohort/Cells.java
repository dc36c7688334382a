package org.ltvlab.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ltvlab.engine.CohortCells;
import org.ltvlab.unit.Grain;

/**
 * Whole numbers by cohort and age (customers or minor units), and the cohort sizes they are divided by.
 *
 * <p>A row ends at the last age its cohort has reached; periods in which nobody ordered first have no row.
 */
@SuppressWarnings("ArrayRecordComponent") // primitive columns on purpose; never compared
record Cells(List<String> names, int[] size, long[][] sum) {
    /**
     * What stands behind one age of several cohorts: how many reached it, their customers and their sum.
     *
     * @param before per customer, what the averages of the earlier ages add up to; 0 where nothing is added up
     */
    record Pooled(int cohorts, long customers, long sum, double before) {
        Pooled(int cohorts, long customers, long sum) {
            this(cohorts, customers, sum, 0);
        }
    }

    /**
     * Picks one measure out of what the engine answered.
     *
     * @param sum the measure, by the engine's row and age
     * @param complete whether to leave out the last period if the data covers it only in part
     */
    static Cells of(CohortCells cells, Grain grain, long[][] sum, boolean complete) {
        List<String> names = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        List<long[]> rows = new ArrayList<>();
        for (int row = 0; row < sum.length; row++) {
            int ages = sum[row].length - (complete && cells.lastIncomplete() ? 1 : 0);
            if (cells.size()[row] > 0 && ages > 0) {
                names.add(PeriodName.of(grain, cells.firstPeriod() + row));
                sizes.add(cells.size()[row]);
                rows.add(Arrays.copyOf(sum[row], ages));
            }
        }
        int[] size = sizes.stream().mapToInt(Integer::intValue).toArray();
        return new Cells(List.copyOf(names), size, rows.toArray(long[][]::new));
    }

    int cohorts() {
        return size.length;
    }

    /** One more than the highest age that a cohort has reached. */
    int ages() {
        int ages = 0;
        for (long[] row : sum) {
            ages = Math.max(ages, row.length);
        }
        return ages;
    }

    long customers() {
        long customers = 0;
        for (int n : size) {
            customers += n;
        }
        return customers;
    }

    boolean reached(int cohort, int age) {
        return age < sum[cohort].length;
    }

    /** All cohorts that reached an age taken together: the weighted average is its sum over its customers. */
    Pooled pooled(int age) {
        int cohorts = 0;
        long customers = 0;
        long total = 0;
        for (int cohort = 0; cohort < size.length; cohort++) {
            if (reached(cohort, age)) {
                cohorts++;
                customers += size[cohort];
                total = Math.addExact(total, sum[cohort][age]);
            }
        }
        return new Pooled(cohorts, customers, total);
    }

    /**
     * The ages of cumulative cells, each with its own step and what was added up before: the cohorts differ from age to
     * age, so that their cumulative sums, taken together, would jump where a cohort ends.
     */
    List<Pooled> chained() {
        List<Pooled> points = new ArrayList<>();
        double before = 0;
        for (int age = 0; age < ages(); age++) {
            Pooled all = pooled(age);
            long step = all.sum();
            for (int cohort = 0; age > 0 && cohort < size.length; cohort++) {
                step -= reached(cohort, age) ? sum[cohort][age - 1] : 0;
            }
            points.add(new Pooled(all.cohorts(), all.customers(), step, before));
            before += (double) step / all.customers();
        }
        return points;
    }

    /** The same up to and with an age. */
    Cells upTo(int age) {
        return map(row -> Arrays.copyOf(row, Math.min(row.length - 1, age) + 1));
    }

    /** Every cell with all earlier ages added. */
    Cells cumulative() {
        return map(row -> {
            long[] added = row.clone();
            for (int age = 1; age < added.length; age++) {
                added[age] = Math.addExact(added[age], added[age - 1]);
            }
            return added;
        });
    }

    private Cells map(UnaryOperator<long[]> change) {
        long[][] changed = new long[sum.length][];
        for (int cohort = 0; cohort < sum.length; cohort++) {
            changed[cohort] = change.apply(sum[cohort]);
        }
        return new Cells(names, size, changed);
    }
}
