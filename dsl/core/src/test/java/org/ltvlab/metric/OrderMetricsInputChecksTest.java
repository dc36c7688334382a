package org.ltvlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.metrics;
import static org.ltvlab.Words.years;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;

class OrderMetricsInputChecksTest {
    private final OrderMetrics one = metrics(Transactions.of("JPY", Purchase.of("A", "2024-01-05", "1200")));

    @BeforeEach
    void in_english() {
        Language.choose(Language.ENGLISH);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(LtvProblem.class).hasMessage(message);
    }

    @Test
    void a_window_is_whole_and_not_empty() {
        refused(() -> one.f2Within(days(0)), """
                f2Within (F2転換率) needs a whole number of days, weeks, months or years.
                  got:   0 days
                  fix:   .f2Within(days(90))""");
        refused(() -> one.f2Conversion(days(1.5)), """
                f2Conversion (F2転換率) needs a whole number of days, weeks, months or years.
                  got:   1.5 days
                  fix:   .f2Conversion(days(90))""");
        refused(() -> one.dormantAfter(days(0)), """
                dormantAfter (休眠) needs a whole number of days, weeks, months or years.
                  got:   0 days
                  fix:   .dormantAfter(days(90))""");
    }

    @Test
    void a_window_ends_in_the_calendar() {
        refused(() -> one.f2Within(years(1e7)), """
                f2Within (F2転換率) takes at most 1,000 years.
                  got:   10,000,000 years
                  fix:   .f2Within(days(90))""");
        refused(() -> one.f2Conversion(days(1e12)), """
                f2Conversion (F2転換率) takes at most 1,000 years.
                  got:   1,000,000,000,000 days
                  fix:   .f2Conversion(days(90))""");
        refused(() -> one.dormantAfter(days(365_251)), """
                dormantAfter (休眠) takes at most 1,000 years.
                  got:   365,251 days
                  fix:   .dormantAfter(days(90))""");
        assertThat(one.f2Conversion(years(1_000)).whole()).isZero();
    }

    @Test
    void a_share_of_nobody_is_undefined() {
        refused(() -> one.f2Conversion(days(90)).ratio(), """
                f2Conversion (F2転換率) is undefined without customers to divide by.
                  got:   0 of 0 customers
                  fix:   a shorter window, or more data""");
    }

    @Test
    void gaps_need_a_customer_who_ordered_twice() {
        refused(() -> one.daysBetweenOrders().mean(), """
                mean of daysBetweenOrders (購入間隔) is undefined without a customer who ordered twice.
                  got:   1 order of 1 customer""");
        refused(() -> one.daysToSecondOrder().median(), """
                median of daysToSecondOrder (初回から2回目までの日数) is undefined without a customer who ordered twice.
                  got:   1 order of 1 customer""");
    }

    @Test
    void a_lifespan_needs_somebody_who_is_gone() {
        refused(() -> one.dormantAfter(days(90)).lifespan(), """
                lifespan (継続期間) is undefined while no customer is gone.
                  got:   0 of 1 customer without an order for 90 days
                  known: data from 2024-01-05 to 2024-01-05
                  fix:   a shorter dormantAfter(…), or more data""");
    }
}
