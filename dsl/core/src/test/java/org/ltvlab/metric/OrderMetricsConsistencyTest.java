package org.ltvlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.ltvByChurn;
import static org.ltvlab.Words.ltvByLifespan;
import static org.ltvlab.Words.metrics;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Language;
import org.ltvlab.view.TableView;

/** Laws that hold whatever the orders are, and the edges. */
class OrderMetricsConsistencyTest {
    @BeforeEach
    void in_english() {
        Language.choose(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_formula_over_the_time_observed_gives_the_revenue_per_customer_back(long seed) {
        OrderMetrics m = metrics(PlainOrders.random(seed, 100).transactions());
        double ltv = ltvByLifespan()
                .averageOrderValue(m.averageOrderValue())
                .purchaseFrequency(m.purchaseFrequency())
                .lifespan(m.observedSpan())
                .value()
                .amount()
                .number();
        assertThat(ltv).isCloseTo(m.revenuePerCustomer().number(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void the_formula_by_dormancy_gives_revenue_per_customer_gone(long seed) {
        OrderMetrics m = metrics(PlainOrders.random(seed, 100).transactions());
        Dormancy dormancy = m.dormantAfter(days(60));
        double ltv = ltvByChurn()
                .averageOrderValue(m.averageOrderValue())
                .purchaseFrequency(dormancy.purchaseFrequency())
                .churnRate(dormancy.churnRate())
                .value()
                .amount()
                .number();
        assertThat(ltv).isCloseTo(m.revenue().number() / dormancy.dormantShare().part(), within(1e-6));
        assertThat(dormancy.interval(0.95).low())
                .isLessThan(dormancy.churnRate().number());
        assertThat(dormancy.interval(0.95).high())
                .isGreaterThan(dormancy.churnRate().number());
    }

    @Test
    void other_names_for_customers_change_nothing() {
        PlainOrders orders = PlainOrders.random(7, 100);
        assertThat(metrics(orders.relabelled().transactions())
                        .f2Within(days(90))
                        .view())
                .isEqualTo(metrics(orders.transactions()).f2Within(days(90)).view());
    }

    @Test
    void the_summary_shows_f2_once_its_window_is_named() {
        Transactions orders = PlainOrders.random(8, 100).transactions();
        assertThat(metrics(orders).view().rows()).hasSize(12);
        TableView with = metrics(orders).f2Within(days(90)).view();
        assertThat(with.rows()).hasSize(13);
        assertThat(with.rows().get(9).get(0)).isEqualTo("F2 conversion within 90 days");
        assertThat(with.rows().get(9).get(1))
                .isEqualTo(metrics(orders).f2Conversion(days(90)).ratio());
    }

    @Test
    void one_order_has_no_gap_and_says_so() {
        OrderMetrics one = metrics(Transactions.of("JPY", Purchase.of("A", "2024-01-05", "1200")));
        assertThat(one.daysBetweenOrders()).hasToString("Days between orders: undefined (nobody ordered twice)");
        assertThat(one.view().rows().get(9).get(1)).isEqualTo("undefined");
        assertThat(one.averageOrderValue()).hasToString("¥1,200");
        assertThat(one.repeatRate()).hasToString("Repeat rate 0.0% (0 of 1 customer, Wilson 95% interval 0.0%–79.3%)");
    }
}
