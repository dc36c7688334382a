package org.ltvlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.metrics;
import static org.ltvlab.Words.months;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Language;
import org.ltvlab.view.HistogramView;

/** Every metric against plain loops over a list of orders, on real orders. */
class OrderMetricsCorrectnessTest {
    private static final Offset<Double> EXACT = within(1e-9);
    private static final double DAYS_PER_MONTH = 365.25 / 12;

    @BeforeEach
    void in_english() {
        Language.choose(Language.ENGLISH);
    }

    static Stream<Arguments> data() {
        return Stream.of(
                Arguments.of("CDNOW sample", PlainOrders.cdnowSample()),
                Arguments.of("CDNOW master", PlainOrders.cdnowMaster()),
                Arguments.of("Online Retail", PlainOrders.onlineRetail()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data")
    void averages_agree_with_plain_sums(String name, PlainOrders orders) {
        OrderMetrics metrics = metrics(orders.transactions());
        Collection<List<Purchase>> histories = orders.byCustomer().values();
        BigDecimal revenue = orders.revenue();
        BigDecimal count = BigDecimal.valueOf(orders.orders().size());
        BigDecimal customers = BigDecimal.valueOf(histories.size());
        LocalDate end = orders.lastDate();
        long observed = histories.stream()
                .mapToLong(h -> ChronoUnit.DAYS.between(h.get(0).date(), end) + 1)
                .sum();
        double monthsObserved = observed / DAYS_PER_MONTH;

        assertThat(metrics.customers()).isEqualTo(customers.longValue());
        assertThat(metrics.orders()).isEqualTo(count.longValue());
        assertThat(metrics.revenue().number()).isEqualTo(revenue.doubleValue());
        assertThat(metrics.averageOrderValue().number()).isCloseTo(divided(revenue, count), EXACT);
        assertThat(metrics.ordersPerCustomer()).isCloseTo(divided(count, customers), EXACT);
        assertThat(metrics.revenuePerCustomer().number()).isCloseTo(divided(revenue, customers), EXACT);
        assertThat(metrics.purchaseFrequency().number()).isCloseTo(count.doubleValue() / monthsObserved, EXACT);
        assertThat(metrics.revenuePerUser().number()).isCloseTo(revenue.doubleValue() / monthsObserved, EXACT);
        assertThat(metrics.observedSpan().number()).isCloseTo(monthsObserved / histories.size(), EXACT);
    }

    private static double divided(BigDecimal a, BigDecimal b) {
        return a.divide(b, MathContext.DECIMAL64).doubleValue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data")
    void rates_agree_with_plain_counts(String name, PlainOrders orders) {
        OrderMetrics metrics = metrics(orders.transactions());
        LocalDate end = orders.lastDate();
        Collection<List<Purchase>> histories = orders.byCustomer().values();
        assertThat(metrics.repeatRate().part())
                .isEqualTo(histories.stream().filter(h -> h.size() >= 2).count());
        assertThat(metrics.repeatRate().whole()).isEqualTo(histories.size());

        List<List<Purchase>> over90 = histories.stream()
                .filter(h -> ChronoUnit.DAYS.between(h.get(0).date(), end) >= 90)
                .toList();
        Proportion within90 = metrics.f2Conversion(days(90));
        assertThat(within90.whole()).isEqualTo(over90.size());
        assertThat(within90.part())
                .isEqualTo(over90.stream()
                        .filter(h -> h.size() >= 2)
                        .filter(h -> ChronoUnit.DAYS.between(
                                        h.get(0).date(), h.get(1).date())
                                <= 90)
                        .count());

        List<List<Purchase>> overHalfYear = histories.stream()
                .filter(h -> !h.get(0).date().plusMonths(6).isAfter(end))
                .toList();
        Proportion withinHalfYear = metrics.f2Conversion(months(6));
        assertThat(withinHalfYear.whole()).isEqualTo(overHalfYear.size());
        assertThat(withinHalfYear.part())
                .isEqualTo(overHalfYear.stream()
                        .filter(h -> h.size() >= 2
                                && !h.get(1).date().isAfter(h.get(0).date().plusMonths(6)))
                        .count());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data")
    void gaps_agree_with_a_sorted_list(String name, PlainOrders orders) {
        List<Long> gaps = new ArrayList<>();
        for (List<Purchase> history : orders.byCustomer().values()) {
            for (int i = 1; i < history.size(); i++) {
                gaps.add(ChronoUnit.DAYS.between(
                        history.get(i - 1).date(), history.get(i).date()));
            }
        }
        gaps.sort(null);
        DaysBetweenOrders between = metrics(orders.transactions()).daysBetweenOrders();
        int n = gaps.size();
        assertThat(between.count()).isEqualTo(n);
        assertThat(between.mean().number())
                .isCloseTo(gaps.stream().mapToLong(Long::longValue).average().orElseThrow(), EXACT);
        assertThat(between.median().number()).isEqualTo((gaps.get((n - 1) / 2) + gaps.get(n / 2)) / 2.0);
        HistogramView histogram = between.histogram();
        assertThat(histogram.counts()).hasSizeBetween(15, 31);
        int last = histogram.counts().size() - 1;
        assertThat(histogram.x().label()).contains("; the last class holds all gaps of");
        assertThat(histogram.altText())
                .endsWith(" longest " + gaps.get(n - 1) + " days; the last class holds all gaps of "
                        + Math.round(histogram.edges().get(last)) + " days or more.");
        assertThat((double) histogram.counts().get(last) / n).isLessThanOrEqualTo(0.03);
        for (int i = 0; i < histogram.counts().size(); i++) {
            double low = histogram.edges().get(i);
            double high = i < last ? histogram.edges().get(i + 1) : Double.POSITIVE_INFINITY;
            assertThat(histogram.counts().get(i))
                    .isEqualTo(gaps.stream()
                            .filter(gap -> gap >= low && gap < high)
                            .count());
        }
    }

    /** Gaps of 10 and 301 days: a half of them is more than 3 %, so that both have a class of their own, of 14 days. */
    @Test
    void few_gaps_are_all_shown_in_closed_classes() {
        HistogramView histogram = metrics(Transactions.of(
                        "JPY",
                        Purchase.of("A", "2024-01-01", "1000"),
                        Purchase.of("A", "2024-01-11", "1000"),
                        Purchase.of("A", "2024-11-07", "1000")))
                .daysBetweenOrders()
                .histogram();
        assertThat(histogram.x().label()).isEqualTo("Days between orders");
        assertThat(histogram.counts()).hasSize(301 / 14 + 1).containsOnly(0L, 1L);
        assertThat(histogram.counts().get(0)).isEqualTo(1);
        assertThat(histogram.counts().get(301 / 14)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data")
    void the_time_to_the_second_order_agrees_with_a_sorted_list(String name, PlainOrders orders) {
        List<Long> days = orders.byCustomer().values().stream()
                .filter(history -> history.size() >= 2)
                .map(history -> ChronoUnit.DAYS.between(
                        history.get(0).date(), history.get(1).date()))
                .sorted()
                .toList();
        DaysToSecondOrder second = metrics(orders.transactions()).daysToSecondOrder();
        int n = days.size();
        assertThat(second.count()).isEqualTo(n);
        assertThat(second.median().number()).isEqualTo((days.get((n - 1) / 2) + days.get(n / 2)) / 2.0);
    }

    /** 10 customers with 100 orders a week apart: 990 gaps of 7 days; 500 with a second order after 60 days. */
    @Test
    void heavy_buyers_do_not_set_the_time_to_the_second_order() {
        List<Purchase> orders = new ArrayList<>();
        for (int i = 0; i < 510; i++) {
            for (int n = 0; n < (i < 10 ? 100 : 2); n++) {
                LocalDate day = LocalDate.of(2024, 1, 1).plusDays((i < 10 ? 7L : 60L) * n);
                orders.add(Purchase.of("C" + i, day.toString(), "1000"));
            }
        }
        OrderMetrics metrics = metrics(Transactions.of("JPY", orders.toArray(Purchase[]::new)));
        assertThat(metrics.daysBetweenOrders().median()).isEqualTo(days(7));
        assertThat(metrics.daysToSecondOrder().median()).isEqualTo(days(60));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data")
    void dormancy_agrees_with_plain_counts(String name, PlainOrders orders) {
        LocalDate end = orders.lastDate();
        long gone = 0;
        long active = 0;
        for (List<Purchase> history : orders.byCustomer().values()) {
            LocalDate first = history.get(0).date();
            LocalDate strikes = history.get(history.size() - 1).date().plusDays(90);
            gone += strikes.isAfter(end) ? 0 : 1;
            active += ChronoUnit.DAYS.between(first, strikes.isAfter(end) ? end : strikes) + 1;
        }
        Dormancy dormancy = metrics(orders.transactions()).dormantAfter(days(90));
        assertThat(dormancy.dormantShare().part()).isEqualTo(gone);
        assertThat(dormancy.churnRate().number()).isCloseTo(gone / (active / DAYS_PER_MONTH), EXACT);
        assertThat(dormancy.lifespan().number()).isCloseTo(active / DAYS_PER_MONTH / gone, EXACT);
        assertThat(dormancy.purchaseFrequency().number())
                .isCloseTo(orders.orders().size() / (active / DAYS_PER_MONTH), EXACT);
    }

    /** A: days 0, 30, 31; B: day 10; data to day 60. By hand. */
    private final Transactions small = Transactions.of(
                    "JPY",
                    Purchase.of("A", "2024-01-01", "1000"),
                    Purchase.of("A", "2024-01-31", "2000"),
                    Purchase.of("A", "2024-02-01", "600"),
                    Purchase.of("B", "2024-01-11", "400"))
            .until(LocalDate.of(2024, 3, 1));

    @Test
    void a_window_takes_its_last_day_in() {
        OrderMetrics metrics = metrics(small);
        assertThat(metrics.f2Conversion(days(30)).part()).isEqualTo(1);
        assertThat(metrics.f2Conversion(days(29)).part()).isZero();
        assertThat(metrics.f2Conversion(days(50)).whole()).isEqualTo(2);
        assertThat(metrics.f2Conversion(days(51)).whole()).isEqualTo(1);
        assertThat(metrics.f2Conversion(days(60)).whole()).isEqualTo(1);
        assertThat(metrics.f2Conversion(days(61)).isDefined()).isFalse();
    }

    @Test
    void displays_say_what_stands_behind_them() {
        OrderMetrics metrics = metrics(small);
        assertThat(metrics)
                .hasToString("Metrics: 2 customers, 4 orders, revenue ¥4,000, AOV ¥1,000, repeat rate 50.0%"
                        + " (2024-01-01 to 2024-03-01)");
        assertThat(metrics.f2Conversion(days(50)))
                .hasToString("F2 conversion within 50 days 50.0% (1 of 2 customers, Wilson 95% interval 9.5%–90.5%)");
        assertThat(metrics.f2Conversion(days(90)))
                .hasToString("F2 conversion within 90 days: undefined (no customers to divide by)");
        assertThat(metrics.daysBetweenOrders())
                .hasToString("Days between orders: median 15.5 days, mean 15.5 days (n=2)");
        assertThat(metrics.daysToSecondOrder()).hasToString("Days to the second order: median 30 days (n=1)");
        // A's silence of 29 days is not over, B's 50 are: 1 of 2; active 61 + (10 … 40) 31 days.
        assertThat(metrics.dormantAfter(days(30)).explain().paragraphs().get(1))
                .isEqualTo("33.1%/month = 1 customer ÷ 3.0 months");
    }
}
