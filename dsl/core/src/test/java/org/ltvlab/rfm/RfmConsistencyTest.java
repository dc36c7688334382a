package org.ltvlab.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.otherwise;
import static org.ltvlab.Words.quintiles;
import static org.ltvlab.Words.rfm;
import static org.ltvlab.Words.segment;
import static org.ltvlab.Words.standardSegments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.data.Purchase;
import org.ltvlab.data.Transactions;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Language;

/** Laws that hold whatever the orders are, and the edges. */
class RfmConsistencyTest {
    @BeforeEach
    void in_english() {
        Language.choose(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void segments_partition_the_customers(long seed) {
        RfmSegments segments = rfm(PlainOrders.random(seed, 300).transactions())
                .asOf("2025-01-01")
                .scoredBy(quintiles())
                .segmentedBy(
                        segment("Champions").recency(5).frequency(4, 5).monetary(4, 5),
                        segment("At risk").recency(1, 2).frequency(3, 5).monetary(3, 5),
                        segment("Lost").recency(1).frequency(1, 2),
                        otherwise("Others"));
        List<String> all = new ArrayList<>();
        for (Segment segment : segments.definitions().segments()) {
            all.addAll(segments.only(segment.name()).ids());
        }
        assertThat(all)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        segments.scores().customers().ids());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void the_same_value_has_the_same_score_and_a_better_one_no_lower_score(long seed) {
        Scored scored = rfm(PlainOrders.random(seed, 200).transactions())
                .asOf("2025-01-01")
                .scoredBy(quintiles())
                .scored();
        for (RfmAxis axis : RfmAxis.values()) {
            for (int a = 0; a < scored.size(); a++) {
                for (int b = 0; b < scored.size(); b++) {
                    if (axis.goodness(scored.value(axis, a)) >= axis.goodness(scored.value(axis, b))) {
                        assertThat(scored.score(axis, a)).isGreaterThanOrEqualTo(scored.score(axis, b));
                    }
                }
            }
        }
    }

    @Test
    void other_names_for_customers_change_nothing() {
        PlainOrders orders = PlainOrders.random(6, 200);
        RfmSegments here = standard(orders.transactions());
        RfmSegments there = standard(orders.relabelled().transactions());
        assertThat(there.view()).isEqualTo(here.view());
        assertThat(there.chart()).isEqualTo(here.chart());
        assertThat(there.heatmap()).isEqualTo(here.heatmap());
    }

    private static RfmSegments standard(Transactions orders) {
        return rfm(orders).asOf("2025-01-01").scoredBy(quintiles()).segmentedBy(standardSegments());
    }

    @Test
    void orders_after_the_day_do_not_count_and_that_is_said() {
        PlainOrders orders = PlainOrders.cdnowSample();
        RfmScores early = rfm(orders.transactions()).asOf("1997-01-31").scoredBy(quintiles());
        PlainOrders january = orders.until(java.time.LocalDate.of(1997, 1, 31));
        assertThat(early.customers().ids())
                .containsExactlyElementsOf(rfm(january.transactions())
                        .asOf("1997-01-31")
                        .scoredBy(quintiles())
                        .customers()
                        .ids());
        assertThat(early.view().caption().note())
                .contains("%,d orders after that day are not counted."
                        .formatted(orders.orders().size() - january.orders().size()));
    }

    @Test
    void a_day_after_the_data_is_said() {
        assertThat(rfm(PlainOrders.cdnowSample().transactions())
                        .asOf("1998-12-31")
                        .scoredBy(quintiles())
                        .view()
                        .caption()
                        .note())
                .contains("The data ends on 1998-06-30; the days after it count as days without an order.");
    }

    @Test
    void one_customer_with_one_order_is_enough() {
        Transactions one = Transactions.of("JPY", Purchase.of("A", "2024-01-05", "1200"));
        RfmSegments segments = rfm(one).asOf("2024-01-05").scoredBy(quintiles()).segmentedBy(standardSegments());
        assertThat(segments)
                .hasToString("RFM segments: 1 customer, as of 2024-01-05: Champions 0, Loyal 0, New 0, Light 0,"
                        + " At risk 0, Dormant 1");
        assertThat(segments.only("Dormant")).hasToString("Dormant: 1 customer, revenue ¥1,200, as of 2024-01-05");
        assertThat(segments.only("Champions").view().rows()).isEmpty();
    }

    @Test
    void no_revenue_has_no_shares() {
        Transactions free =
                Transactions.of("JPY", Purchase.of("A", "2024-01-05", "0"), Purchase.of("B", "2024-01-06", "0"));
        RfmSegments segments =
                rfm(free).asOf("2024-01-31").scoredBy(quintiles()).segmentedBy(segment("All"));
        assertThat(segments.view().rows().get(0).get(4)).isNull();
        assertThat(segments.chart().series().get(1).values()).containsOnlyNulls();
    }

    /**
     * By hand: 70 of 100 ordered today, 10 each 1 to 7 times, once in 30 days; 30 stopped 120 days ago after 3 orders, 10 of
     * them after 6. 30 % are strictly worse than today, so today is R2; 50 % have fewer than 4 orders, so F3 begins there. At
     * risk are then 40 who ordered today and the 10.
     */
    @Test
    void who_ordered_today_is_not_silent_whatever_the_scores_of_a_day_that_most_share() {
        LocalDate today = LocalDate.of(2024, 12, 31);
        List<Purchase> orders = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int count = i < 70 ? 1 + i % 7 : i < 80 ? 6 : 3;
            for (int n = 0; n < count; n++) {
                LocalDate day = today.minusDays((i < 70 ? 0 : 120) + 30L * n);
                orders.add(Purchase.of("C" + i, day.toString(), "1000"));
            }
        }
        RfmCustomers atRisk = rfm(Transactions.of("JPY", orders.toArray(Purchase[]::new)))
                .asOf(today)
                .scoredBy(quintiles())
                .segmentedBy(standardSegments())
                .only("At risk");
        assertThat(atRisk.size()).isEqualTo(50);
        assertThat(atRisk.fewestOrders()).isEqualTo(4);
        assertThat(atRisk.silentFor(days(0)).size()).isEqualTo(10);
        assertThat(atRisk.silentFor(days(119)).fewestOrders()).isEqualTo(6);
        assertThat(atRisk.silentFor(days(120)).size()).isZero();
        assertThat(atRisk.silentFor(days(60)))
                .hasToString("At risk without an order for more than 60 days: 10 customers, revenue ¥60,000,"
                        + " as of 2024-12-31");
        Language.choose(Language.JAPANESE);
        assertThat(atRisk.silentFor(days(60)).toString()).startsWith("At risk(60日を超えて注文なし): 10人、");
        Language.choose(Language.ENGLISH);
    }

    /** 1, 1, 2, 3 and 4 orders are one customer a fifth; the two equal ones lie in the first and the second. */
    @Test
    void equal_values_across_a_cut_get_the_lower_score_in_both_languages() {
        List<Purchase> purchases = new ArrayList<>();
        int[] orders = {1, 1, 2, 3, 4};
        for (int customer = 0; customer < orders.length; customer++) {
            for (int order = 1; order <= orders[customer]; order++) {
                purchases.add(Purchase.of("C" + customer, "2024-01-0" + order, "100"));
            }
        }
        Scored scored = rfm(Transactions.of("JPY", purchases.toArray(Purchase[]::new)))
                .asOf("2024-01-31")
                .scoredBy(quintiles())
                .scored();
        assertThat(IntStream.range(0, 5).map(row -> scored.score(RfmAxis.FREQUENCY, row)))
                .containsExactly(1, 1, 3, 4, 5);
        assertThat(quintiles()).hasToString("quintiles (score = 1 + whole fifths of customers who are strictly worse)");
        Language.choose(Language.JAPANESE);
        assertThat(quintiles()).hasToString("五分位(顧客を値の順に20%ずつ区切り、下位から1〜5点。区切りをまたぐ同じ値は低いほうの点)");
        Language.choose(Language.ENGLISH);
    }

    @Test
    void ready_segments_speak_both_languages() {
        assertThat(standardSegments())
                .hasToString("6 segments: Champions: R4–5 F4–5 M4–5; Loyal: R3–5 F3–5; New: R4–5 F1; Light: R3–5 F1–2;"
                        + " At risk: R1–2 F3–5; Dormant: R1–2 F1–2");
        Language.choose(Language.JAPANESE);
        assertThat(standardSegments().names()).containsExactly("優良顧客", "ロイヤル顧客", "新規顧客", "ライト顧客", "離反予備軍", "休眠顧客");
        Language.choose(Language.ENGLISH);
    }
}
