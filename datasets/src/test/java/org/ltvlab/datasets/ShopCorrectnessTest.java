package org.ltvlab.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopCorrectnessTest {
    private final ShopTruth truth = ShopTruth.shipped();
    private final List<Shop.Sale> sales = Shop.sales(truth);

    @Test
    void every_customer_orders_and_only_within_the_three_years() {
        assertThat(sales.stream().mapToInt(Shop.Sale::customer).distinct().count())
                .isEqualTo(5_000);
        assertThat(sales).allSatisfy(sale -> assertThat(sale.date()).isBetween(truth.firstDay(), truth.lastDay()));
    }

    /** Law: E[Z] = shape · γ / (q − 1) (Fader and Hardie 2013), four standard errors of a mean by customer. */
    @Test
    void an_order_is_worth_what_gamma_gamma_says() {
        Map<Integer, Long> first = new HashMap<>();
        sales.forEach(sale -> first.putIfAbsent(sale.customer(), sale.yen()));
        double[] yen = first.values().stream().mapToDouble(Long::doubleValue).toArray();
        double mean = Arrays.stream(yen).average().orElseThrow();
        double variance = Arrays.stream(yen).map(y -> (y - mean) * (y - mean)).sum() / (yen.length - 1);
        assertThat(mean).isCloseTo(truth.meanOrder(), within(4 * Math.sqrt(variance / yen.length)));
    }

    /** Law: P(no repeat order within t) = (α / (α + t))^r for BG/NBD (Fader, Hardie and Lee 2005, at x = 0). */
    @Test
    void as_many_customers_never_return_as_bg_nbd_says() {
        Map<Integer, LocalDate> arrived = new HashMap<>();
        Map<Integer, Integer> orders = new HashMap<>();
        for (Shop.Sale sale : sales) {
            arrived.putIfAbsent(sale.customer(), sale.date());
            orders.merge(sale.customer(), 1, Integer::sum);
        }
        double expected =
                arrived.values().stream().mapToDouble(this::neverReturns).sum();
        long seen = orders.values().stream().filter(count -> count == 1).count();
        assertThat((double) seen).isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }

    private double neverReturns(LocalDate arrival) {
        double weeks = (ChronoUnit.DAYS.between(arrival, truth.lastDay()) + 0.5) / 7;
        return Math.pow(truth.alpha() / (truth.alpha() + weeks), truth.r());
    }
}
