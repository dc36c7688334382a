package org.ltvlab.engine.local;

import java.time.LocalDate;
import java.util.Arrays;
import org.ltvlab.engine.CohortCells;
import org.ltvlab.engine.Engine;
import org.ltvlab.engine.Histories;
import org.ltvlab.engine.Ledger;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;

/**
 * The engine of this machine: one pass of primitive loops over the sorted columns of a {@link Ledger}.
 *
 * <p>A ledger lies by customer and day, so every question is one sequential scan. Sums of money are exact and checked
 * for overflow.
 */
public final class LocalEngine implements Engine {
    /** 50 years of weeks, 216 years of months: some 3.4 million cells. */
    private static final int MOST_PERIODS = 2_600;

    private static final LocalEngine ENGINE = new LocalEngine();

    private LocalEngine() {}

    /** The engine; it holds no state. */
    public static LocalEngine engine() {
        return ENGINE;
    }

    @Override
    public Histories histories(Ledger orders, int asOfDay) {
        int n = orders.customers();
        Histories all = new Histories(new int[n], new int[n], new int[n], new int[n], new long[n]);
        Arrays.fill(all.firstDay(), Histories.NONE);
        Arrays.fill(all.secondDay(), Histories.NONE);
        Arrays.fill(all.lastDay(), Histories.NONE);
        for (int row = 0; row < orders.size(); row++) {
            int day = orders.day()[row];
            if (day <= asOfDay) {
                add(all, orders.customer()[row], day, orders.amount()[row]);
            }
        }
        return all;
    }

    private static void add(Histories all, int customer, int day, long amount) {
        int count = ++all.orders()[customer];
        if (count == 1) {
            all.firstDay()[customer] = day;
        } else if (count == 2) {
            all.secondDay()[customer] = day;
        }
        all.lastDay()[customer] = day;
        all.amount()[customer] = Math.addExact(all.amount()[customer], amount);
    }

    @Override
    public CohortCells cohorts(Ledger orders, Grain grain, int lastDay) {
        int lastPeriod = PeriodTable.period(grain, LocalDate.ofEpochDay(lastDay));
        boolean lastIncomplete = PeriodTable.period(grain, LocalDate.ofEpochDay(lastDay + 1L)) == lastPeriod;
        int[] first = histories(orders, lastDay).firstDay();
        int[] range = range(first);
        if (range[0] > range[1]) {
            return new CohortCells(lastPeriod, new int[0], new int[0][], new int[0][], new long[0][], lastIncomplete);
        }
        refuseEndless(grain, range[0], lastDay);
        PeriodTable periods = PeriodTable.of(grain, range[0], lastDay);
        CohortCells cells = empty(periods.of(range[0]), periods.of(range[1]), lastPeriod, lastIncomplete);
        fill(cells, orders, lastDay, periods);
        return cells;
    }

    /** One wrong date, such as 9999-12-31, would otherwise ask for billions of cells. */
    private static void refuseEndless(Grain grain, int firstDay, int lastDay) {
        LocalDate first = LocalDate.ofEpochDay(firstDay);
        LocalDate last = LocalDate.ofEpochDay(lastDay);
        int periods = PeriodTable.period(grain, last) - PeriodTable.period(grain, first) + 1;
        if (periods > MOST_PERIODS) {
            throw LtvProblem.mustHold(Formats.fill(
                            "Cohorts (コホート) must span at most %,d periods; look for a wrong date", MOST_PERIODS))
                    .got(Formats.fill(
                            "%s from %s to %s",
                            grain.count(Formats.fill("%,d", periods), Language.ENGLISH), first, last))
                    .known("orders.validation() counts the orders that lie far from all others")
                    .fix("transactions(file).until(\"2024-12-31\") leaves later orders out")
                    .problem();
        }
    }

    /** The earliest and the latest of the days that are days; the earliest is later if there are none. */
    private static int[] range(int[] days) {
        int[] range = {Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int day : days) {
            if (day != Histories.NONE) {
                range[0] = Math.min(range[0], day);
                range[1] = Math.max(range[1], day);
            }
        }
        return range;
    }

    private static CohortCells empty(int firstPeriod, int lastCohort, int lastPeriod, boolean lastIncomplete) {
        int rows = lastCohort - firstPeriod + 1;
        int[][] active = new int[rows][];
        int[][] orders = new int[rows][];
        long[][] amount = new long[rows][];
        for (int row = 0; row < rows; row++) {
            int ages = lastPeriod - firstPeriod - row + 1;
            active[row] = new int[ages];
            orders[row] = new int[ages];
            amount[row] = new long[ages];
        }
        return new CohortCells(firstPeriod, new int[rows], active, orders, amount, lastIncomplete);
    }

    private static void fill(CohortCells cells, Ledger orders, int lastDay, PeriodTable periods) {
        int customer = -1;
        int cohort = 0;
        int lastAge = -1;
        for (int row = 0; row < orders.size(); row++) {
            int day = orders.day()[row];
            if (day > lastDay) {
                continue;
            }
            int period = periods.of(day) - cells.firstPeriod();
            if (orders.customer()[row] != customer) {
                customer = orders.customer()[row];
                cohort = period;
                lastAge = -1;
                cells.size()[cohort]++;
            }
            int age = period - cohort;
            if (age != lastAge) {
                cells.active()[cohort][age]++;
                lastAge = age;
            }
            cells.orders()[cohort][age]++;
            long[] amounts = cells.amount()[cohort];
            amounts[age] = Math.addExact(amounts[age], orders.amount()[row]);
        }
    }

    @Override
    public long[] gaps(Ledger orders) {
        long[] count = new long[0];
        int longest = -1;
        for (int row = 1; row < orders.size(); row++) {
            if (orders.customer()[row] == orders.customer()[row - 1]) {
                int gap = orders.day()[row] - orders.day()[row - 1];
                if (gap >= count.length) {
                    count = Arrays.copyOf(count, gap + 1 + gap / 2);
                }
                longest = Math.max(longest, gap);
                count[gap]++;
            }
        }
        return Arrays.copyOf(count, longest + 1);
    }

    /** The name of the engine. */
    @Override
    public String toString() {
        return "local engine";
    }
}
