package org.ltvlab.cohort;

import org.ltvlab.problem.LtvProblem;
import org.ltvlab.stat.Interval;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;

/** One value of a cohort table with what stands behind it. */
public final class CohortNumber implements Shown {
    private static final double LEVEL = 0.95;

    private final CohortGrid grid;
    private final String name;
    private final int age;
    private final Cells.Pooled point;

    CohortNumber(CohortGrid grid, String name, int age, Cells.Pooled point) {
        this.grid = grid;
        this.name = name;
        this.age = age;
        this.point = point;
    }

    /**
     * The share of customers who are retained.
     *
     * @throws LtvProblem if the value is money
     */
    public Ratio ratio() {
        if (value() instanceof Ratio ratio) {
            return ratio;
        }
        throw wrong("ratio() is for retention (維持率)", ".money()");
    }

    /**
     * The revenue per customer.
     *
     * @throws LtvProblem if the value is a share
     */
    public Money money() {
        if (value() instanceof Money money) {
            return money;
        }
        throw wrong("money() is for revenue per customer (顧客1人あたり売上)", ".ratio()");
    }

    /** The age at which it was taken, in the cohorts' periods: 0 is the period of the first order (経過期間). */
    public int age() {
        return age;
    }

    /** The customers of the cohorts that reached the age. */
    public long customers() {
        return point.customers();
    }

    /** How many cohorts reached the age. */
    public int cohorts() {
        return point.cohorts();
    }

    /**
     * The Wilson interval of a retention (信頼区間).
     *
     * @param level such as 0.95
     * @throws LtvProblem if the value is money
     */
    public Interval interval(double level) {
        ratio();
        return Interval.wilson(point.sum(), point.customers(), level);
    }

    private Object value() {
        return grid.measure().value(point, grid.from().currency());
    }

    /** What was added up before this age, where the value is a running sum of averages. */
    private String before() {
        return point.before() == 0 ? "" : Measure.before(point, grid.from().currency()) + " + ";
    }

    private LtvProblem wrong(String mustHold, String fix) {
        return LtvProblem.mustHold(mustHold).got(value()).fix(fix).problem();
    }

    @Override
    public TextView view() {
        return TextView.of(toString());
    }

    @Override
    public TextView explain() {
        Language language = Language.current();
        String sum = value() instanceof Ratio
                ? Formats.fill("%,d", point.sum())
                : Money.ofMinor(point.sum(), grid.from().currency()).toString();
        String made = Formats.fill(
                "%s = %s%s ÷ %s",
                value(), before(), sum, Formats.fill(language.pick("%,d人", "%,d customers"), customers()));
        return TextView.of(
                toString(),
                made,
                grid.measure().definition(grid.from().grain()),
                grid.measure().averaging(),
                grid.from().note());
    }

    @Override
    public String toString() {
        Language language = Language.current();
        String certainty = "";
        if (grid.measure() == Measure.RETENTION) {
            certainty =
                    Formats.fill(language.pick("、Wilson 95%%信頼区間 %s", "; Wilson 95%% interval %s"), interval(LEVEL));
        }
        return Formats.fill(
                language.pick("%s %s: %s(経過%s、n=%,d人、コホート%d個%s)", "%s, %s: %s at %s (n=%,d; cohorts: %d%s)"),
                grid.measure().title(),
                name,
                value(),
                PeriodName.span(grid.from().grain(), age),
                point.customers(),
                point.cohorts(),
                certainty);
    }
}
