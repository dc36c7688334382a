package org.ltvlab.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.otherwise;
import static org.ltvlab.Words.quintiles;
import static org.ltvlab.Words.rfm;
import static org.ltvlab.Words.standardSegments;
import static org.ltvlab.Words.thresholds;
import static org.ltvlab.Words.weeks;
import static org.ltvlab.Words.yen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.rfm.PlainRfm.Customer;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;
import org.ltvlab.view.HeatMapView;

/** Every customer, cell and row against {@link PlainRfm}, on real orders. */
class RfmCorrectnessTest {
    @BeforeEach
    void in_english() {
        Language.choose(Language.ENGLISH);
    }

    static Stream<Arguments> data() {
        return Stream.of(
                Arguments.of("CDNOW sample", PlainOrders.cdnowSample(), "1998-06-30"),
                Arguments.of("CDNOW sample, earlier", PlainOrders.cdnowSample(), "1997-09-30"),
                Arguments.of("CDNOW master", PlainOrders.cdnowMaster(), "1998-06-30"),
                Arguments.of("Online Retail", PlainOrders.onlineRetail(), "2011-12-09"));
    }

    @ParameterizedTest(name = "{0} as of {2}")
    @MethodSource("data")
    void every_customer_agrees_with_the_plain_definition(String name, PlainOrders orders, String asOf) {
        Map<String, Customer> plain = PlainRfm.customers(orders, LocalDate.parse(asOf));
        RfmScores scores = rfm(orders.transactions()).asOf(asOf).scoredBy(quintiles());
        List<List<@Nullable Object>> rows = scores.customers().top(1_000_000).rows();
        assertThat(rows).hasSize(plain.size());
        for (List<@Nullable Object> row : rows) {
            Customer customer = plain.get(String.valueOf(row.get(0)));
            assertThat(customer).isNotNull();
            if (customer != null) {
                Money revenue = money(customer.revenue().doubleValue(), orders.currency());
                assertThat(row.subList(1, 8))
                        .containsExactly(
                                (long) customer.r(),
                                (long) customer.f(),
                                (long) customer.m(),
                                customer.last(),
                                customer.days(),
                                customer.orders(),
                                revenue);
            }
        }
        HeatMapView map = scores.heatmap();
        for (int r = 1; r <= 5; r++) {
            for (int f = 1; f <= 5; f++) {
                int wantedR = r;
                int wantedF = f;
                double count = plain.values().stream()
                        .filter(c -> c.r() == wantedR && c.f() == wantedF)
                        .count();
                assertThat(map.rows().get(5 - r).values().get(f - 1)).isEqualTo(count);
            }
        }
    }

    @ParameterizedTest(name = "{0} as of {2}")
    @MethodSource("data")
    void every_segment_agrees_with_the_plain_definition(String name, PlainOrders orders, String asOf) {
        Map<String, Customer> plain = PlainRfm.customers(orders, LocalDate.parse(asOf));
        double total = PlainRfm.revenue(List.copyOf(plain.values())).doubleValue();
        RfmSegments segments =
                rfm(orders.transactions()).asOf(asOf).scoredBy(quintiles()).segmentedBy(standardSegments());
        Map<String, List<Customer>> expected =
                plain.values().stream().collect(Collectors.groupingBy(Customer::standardSegment));
        List<List<@Nullable Object>> rows = segments.view().rows();
        assertThat(rows).hasSize(7);
        for (List<@Nullable Object> row : rows.subList(0, 6)) {
            String segment = String.valueOf(row.get(0));
            List<Customer> members = expected.getOrDefault(segment, List.of());
            double revenue = PlainRfm.revenue(members).doubleValue();
            assertThat(segments.only(segment).ids())
                    .containsExactlyInAnyOrderElementsOf(
                            members.stream().map(Customer::id).toList());
            assertThat(row.get(1)).isEqualTo((long) members.size());
            assertThat(row.get(2)).isEqualTo(Ratio.of(members.size(), plain.size()));
            assertThat(row.get(3)).isEqualTo(money(revenue, orders.currency()));
            assertThat(((Ratio) row.get(4)).number()).isCloseTo(revenue / total, within(1e-12));
            double orderCount = members.stream().mapToLong(Customer::orders).sum();
            if (members.isEmpty()) {
                assertThat(row.subList(5, 8)).containsOnlyNulls();
            } else {
                assertThat((Double) row.get(5))
                        .isCloseTo(
                                members.stream()
                                        .mapToLong(Customer::days)
                                        .average()
                                        .orElseThrow(),
                                within(1e-9));
                assertThat((Double) row.get(6)).isCloseTo(orderCount / members.size(), within(1e-9));
                assertThat(((Money) row.get(7)).number()).isCloseTo(revenue / orderCount, within(1e-9));
            }
        }
    }

    @Test
    void the_cdnow_sample_has_1411_customers_without_a_repeat() {
        // Fader, Hardie, Lee (2005): 2,357 customers, 1,411 of them without a repeat in the first 39 weeks, orders of
        // one day merged.
        RfmScores scores =
                rfm(PlainOrders.cdnowSample().transactions()).asOf("1997-09-30").scoredBy(quintiles());
        assertThat(scores.scored().size()).isEqualTo(2_357);
        assertThat(scores.scored().rows(RfmAxis.FREQUENCY, 1).length).isEqualTo(1_411);
    }

    /** Ten customers who last ordered 1 to 10 days before the day, each once for as many thousand yen. */
    private static Transactions ten() {
        LocalDate asOf = LocalDate.of(2024, 1, 31);
        return Transactions.of(
                "JPY",
                IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> Purchase.of(
                                "C%02d".formatted(i), asOf.minusDays(i).toString(), i + "000"))
                        .toArray(Purchase[]::new));
    }

    @Test
    void fifths_of_ten_different_values_are_pairs() {
        RfmScores scores = rfm(ten()).asOf("2024-01-31").scoredBy(quintiles());
        assertThat(IntStream.range(0, 10).map(row -> scores.scored().score(RfmAxis.RECENCY, row)))
                .containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
        assertThat(IntStream.range(0, 10).map(row -> scores.scored().score(RfmAxis.MONETARY, row)))
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(IntStream.range(0, 10).map(row -> scores.scored().score(RfmAxis.FREQUENCY, row)))
                .containsOnly(1);
        assertThat(scores.view().caption().note()).contains(" No customer has F score 2, 3, 4, 5.");
    }

    @Test
    void thresholds_count_a_value_on_the_limit_as_good_enough() {
        RfmScores scores = rfm(ten())
                .asOf("2024-01-31")
                .scoredBy(thresholds()
                        .recency(days(2), days(4), days(6), days(8))
                        .frequency(1, 2, 3, 4)
                        .monetary(yen(3_000), yen(5_000), yen(7_000), yen(9_000)));
        assertThat(IntStream.range(0, 10).map(row -> scores.scored().score(RfmAxis.RECENCY, row)))
                .containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
        assertThat(IntStream.range(0, 10).map(row -> scores.scored().score(RfmAxis.MONETARY, row)))
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
        assertThat(IntStream.range(0, 10).map(row -> scores.scored().score(RfmAxis.FREQUENCY, row)))
                .containsOnly(2);
    }

    /** Of the ten, the one of 7 days ago is within a week and the three of 8, 9 and 10 days ago are not. */
    @Test
    void a_week_is_7_days_to_the_day() {
        Rfm asked = rfm(ten()).asOf("2024-01-31");
        RfmScores scores = asked.scoredBy(thresholds()
                .recency(weeks(1), weeks(2), weeks(3), weeks(26))
                .frequency(1, 2, 3, 4)
                .monetary(yen(3_000), yen(5_000), yen(7_000), yen(9_000)));
        assertThat(IntStream.range(0, 10).map(row -> scores.scored().score(RfmAxis.RECENCY, row)))
                .containsExactly(5, 5, 5, 5, 5, 5, 5, 4, 4, 4);
        RfmCustomers all = scores.segmentedBy(otherwise("All")).only("All");
        assertThat(all.silentFor(weeks(1)).ids()).containsExactlyInAnyOrder("C08", "C09", "C10");
    }

    /** 3 × 1.1 dollars are 3.3000000000000003: who spent 3.30 has reached them, who spent 3.29 has not. */
    @Test
    void a_limit_of_money_is_met_by_the_exact_amount() {
        Transactions two =
                Transactions.of("USD", Purchase.of("A", "2024-01-01", "3.30"), Purchase.of("B", "2024-01-01", "3.29"));
        Scored scored = rfm(two).asOf("2024-01-31")
                .scoredBy(thresholds()
                        .recency(days(30), days(60), days(90), days(120))
                        .frequency(2, 3, 4, 5)
                        .monetary(money(3, "USD").times(1.1), money(5, "USD"), money(6, "USD"), money(7, "USD")))
                .scored();
        assertThat(IntStream.range(0, 2).map(row -> scored.score(RfmAxis.MONETARY, row)))
                .containsExactly(2, 1);
    }
}
