package org.ltvlab.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.cohorts;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.weeks;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Language;

class CohortsInputChecksTest {
    @BeforeEach
    void in_english() {
        Language.choose(Language.ENGLISH);
    }

    private final Transactions orders = PlainOrders.cdnowSample().transactions();
    private final Cohorts monthly = cohorts(orders).byFirstPurchase().monthly();

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(LtvProblem.class).hasMessage(message);
    }

    @Test
    void the_start_of_a_cohort_must_be_named() {
        refused(() -> cohorts(orders).monthly(), """
                cohorts (コホート) need the event that starts them before monthly().
                  known: byFirstPurchase
                  fix:   cohorts(orders).byFirstPurchase().monthly()""");
    }

    @Test
    void ages_must_be_whole_periods_of_the_same_kind() {
        refused(() -> monthly.retention().upTo(weeks(4)), """
                upTo of these cohorts (コホート) must be a whole number of months.
                  got:   4 weeks
                  fix:   .upTo(months(6))""");
        refused(() -> monthly.retention().average().at(months(1.5)), """
                at of these cohorts (コホート) must be a whole number of months.
                  got:   1.5 months
                  fix:   .at(months(6))""");
    }

    @Test
    void an_age_that_is_not_reached_has_no_number() {
        refused(() -> monthly.retention().average().at(months(18)), """
                at (経過期間) must be an age that is reached.
                  got:   18 months
                  known: 0 to 17 months
                  fix:   .at(months(17))""");
    }

    @Test
    void one_wrong_date_does_not_fill_the_memory() {
        Transactions far =
                Transactions.of("JPY", Purchase.of("a", "2024-01-05", "1200"), Purchase.of("b", "9999-12-31", "800"));
        // (9999 − 2024) × 12 + 12 months
        refused(() -> cohorts(far).byFirstPurchase().monthly(), """
                Cohorts (コホート) must span at most 2,600 periods; look for a wrong date.
                  got:   95,712 months from 2024-01-05 to 9999-12-31
                  known: orders.validation() counts the orders that lie far from all others
                  fix:   transactions(file).until("2024-12-31") leaves later orders out""");
        Transactions fiftyYears =
                Transactions.of("JPY", Purchase.of("a", "1975-01-06", "1200"), Purchase.of("b", "2024-10-27", "800"));
        assertThat(cohorts(fiftyYears).byFirstPurchase().weekly().retention().cohortNames())
                .containsExactly("1975-01-06", "2024-10-21");
    }

    @Test
    void retention_does_not_add_up() {
        refused(() -> monthly.retention().cumulative(), """
                cumulative (累積) adds up revenue per customer, once.
                  got:   retention
                  fix:   cohorts.revenuePerCustomer().cumulative()""");
        refused(() -> monthly.revenuePerCustomer().cumulative().cumulative(), """
                cumulative (累積) adds up revenue per customer, once.
                  got:   cumulative revenue
                  fix:   cohorts.revenuePerCustomer().cumulative()""");
    }

    @Test
    void a_cohort_is_asked_for_by_its_name() {
        refused(() -> monthly.retention().cohort("1997-10"), """
                cohort (コホート) must name one of the cohorts.
                  got:   "1997-10"
                  known: 1997-01, 1997-02, 1997-03; did you mean 1997-01?
                  fix:   .cohort("1997-01")""");
    }

    @Test
    void a_share_is_no_money() {
        refused(() -> monthly.retention().average().at(months(0)).money(), """
                money() is for revenue per customer (顧客1人あたり売上).
                  got:   100.0%
                  fix:   .ratio()""");
        refused(
                () -> monthly.revenuePerCustomer()
                        .cohort("1997-01")
                        .at(months(0))
                        .interval(0.95),
                """
                ratio() is for retention (維持率).
                  got:   $36.61
                  fix:   .money()""");
    }

    @Test
    void one_period_must_be_complete() {
        Transactions one = Transactions.of("JPY", Purchase.of("A", "2024-01-05", "1200"));
        refused(() -> cohorts(one).byFirstPurchase().monthly().retention(), """
                cohorts (コホート) need at least one period that the data covers in full.
                  got:   orders from 2024-01-05 to 2024-01-05
                  fix:   orders.until("2024-01-31")   // if the data covers that day; or .includingIncompletePeriod()""");
    }

    /** 5 January 2024 is a Friday: its week ends on the 7th, its quarter on 31 March. */
    @Test
    void the_last_day_of_the_period_in_the_fix_can_be_pasted() {
        Transactions one = Transactions.of("JPY", Purchase.of("A", "2024-01-05", "1200"));
        CohortQuestion asked = cohorts(one).byFirstPurchase();
        assertThatThrownBy(() -> asked.weekly().retention()).hasMessageContaining("orders.until(\"2024-01-07\")");
        assertThatThrownBy(() -> asked.quarterly().retention()).hasMessageContaining("orders.until(\"2024-03-31\")");
        assertThatThrownBy(() -> asked.yearly().retention()).hasMessageContaining("orders.until(\"2024-12-31\")");
        assertThat(cohorts(one.until("2024-01-07")).byFirstPurchase().weekly().count())
                .isEqualTo(1);
        assertThat(cohorts(one.until("2024-01-30")).byFirstPurchase().monthly().count())
                .isZero();
        assertThat(cohorts(one.until("2024-01-31"))
                        .byFirstPurchase()
                        .monthly()
                        .retention()
                        .cohortNames())
                .containsExactly("2024-01");
    }
}
