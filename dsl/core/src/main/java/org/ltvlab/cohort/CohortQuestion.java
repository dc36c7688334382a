package org.ltvlab.cohort;

import org.ltvlab.data.Transactions;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Grain;
import org.ltvlab.unit.Language;
import org.ltvlab.view.Formats;
import org.ltvlab.view.Shown;
import org.ltvlab.view.TextView;

/**
 * Cohorts that still need what starts them and how long their periods are.
 *
 * <p>Example: {@code cohorts(orders).byFirstPurchase().monthly().retention()}.
 */
public final class CohortQuestion implements Shown {
    private static final String NEXT = "cohorts(orders).byFirstPurchase().monthly()";

    private final Transactions orders;
    private final boolean started;

    private CohortQuestion(Transactions orders, boolean started) {
        this.orders = orders;
        this.started = started;
    }

    /** Asks about the cohorts of these orders. */
    public static CohortQuestion of(Transactions orders) {
        return new CohortQuestion(orders, false);
    }

    /** A customer belongs to the period of the first order in the data (初回購入). */
    public CohortQuestion byFirstPurchase() {
        return new CohortQuestion(orders, true);
    }

    /** Weeks, Monday to Sunday. */
    public Cohorts weekly() {
        return by(Grain.WEEK, "weekly");
    }

    /** Calendar months. */
    public Cohorts monthly() {
        return by(Grain.MONTH, "monthly");
    }

    /** Calendar quarters. */
    public Cohorts quarterly() {
        return by(Grain.QUARTER, "quarterly");
    }

    /** Calendar years. */
    public Cohorts yearly() {
        return by(Grain.YEAR, "yearly");
    }

    private Cohorts by(Grain grain, String word) {
        if (!started) {
            throw LtvProblem.mustHold("cohorts (コホート) need the event that starts them before " + word + "()")
                    .known("byFirstPurchase")
                    .fix("cohorts(orders).byFirstPurchase()." + word + "()")
                    .problem();
        }
        return Cohorts.of(orders, grain);
    }

    @Override
    public TextView view() {
        return explain();
    }

    @Override
    public TextView explain() {
        return TextView.of(toString(), NEXT);
    }

    @Override
    public String toString() {
        return Formats.fill(
                Language.current()
                        .pick("コホート(期間が未指定): %,d人。続き: %s", "Cohorts without periods yet: %,d customers; go on with %s"),
                orders.customers(),
                NEXT);
    }
}
