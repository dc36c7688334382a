package org.ltvlab.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.money;
import static org.ltvlab.Words.otherwise;
import static org.ltvlab.Words.quintiles;
import static org.ltvlab.Words.rfm;
import static org.ltvlab.Words.segment;
import static org.ltvlab.Words.standardSegments;
import static org.ltvlab.Words.thresholds;
import static org.ltvlab.Words.yen;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.data.Transactions;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.testdata.PlainOrders;
import org.ltvlab.unit.Language;

class RfmInputChecksTest {
    private final Transactions orders = PlainOrders.cdnowSample().transactions();

    @BeforeEach
    void in_english() {
        Language.choose(Language.ENGLISH);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(LtvProblem.class).hasMessage(message);
    }

    private RfmScores scores() {
        return rfm(orders).asOf("1998-06-30").scoredBy(quintiles());
    }

    @Test
    void the_day_must_be_given() {
        refused(() -> rfm(orders).scoredBy(quintiles()), """
                rfm (RFM分析) needs asOf (基準日), the day from which recency is counted.
                  given: orders from 1997-01-01 to 1998-06-30
                  fix:   add .asOf("1998-06-30") before scoredBy""");
    }

    @Test
    void the_day_must_be_a_date_in_or_after_the_data() {
        refused(() -> rfm(orders).asOf("30/06/1998"), """
                asOf (基準日) must be a day like 2024-01-05.
                  got:   "30/06/1998"
                  fix:   .asOf("1998-06-30")""");
        refused(() -> rfm(orders).asOf("1996-12-31"), """
                asOf (基準日) must not lie before the first order.
                  got:   1996-12-31
                  known: orders from 1997-01-01 to 1998-06-30
                  fix:   .asOf("1998-06-30")""");
    }

    @Test
    void the_day_must_lie_in_the_calendar() {
        refused(() -> rfm(orders).asOf(LocalDate.MAX), """
                asOf (基準日) must not lie after the year 9999.
                  got:   +999999999-12-31
                  fix:   .asOf("1998-06-30")""");
        assertThat(rfm(orders).asOf("9999-12-31").scoredBy(quintiles()).scored().size())
                .isEqualTo(2_357);
    }

    @Test
    void all_cells_must_have_a_name() {
        // By hand: 1×2×2 + 2×3×3 + 1×2×5 of the 125 cells have one.
        refused(
                () -> scores().segmentedBy(
                                segment("Champions").recency(5).frequency(4, 5).monetary(4, 5),
                                segment("At risk").recency(1, 2).frequency(3, 5).monetary(3, 5),
                                segment("Lost").recency(1).frequency(1, 2)),
                """
                The segments leave 93 of 125 RFM cells without a name (first: R1 F3 M1).
                  fix:   end the list with otherwise("Others")""");
        refused(() -> scores().segmentedBy(), """
                The segments leave 125 of 125 RFM cells without a name (first: R1 F1 M1).
                  fix:   end the list with otherwise("Others")""");
    }

    @Test
    void a_segment_that_nobody_can_reach_is_refused() {
        refused(
                () -> scores().segmentedBy(
                                segment("Good").recency(4, 5),
                                segment("Bad").recency(1, 3),
                                segment("Champions").recency(3, 5).frequency(5)),
                """
                Every segment (セグメント) must be reached: the first match wins.
                  got:   "Champions" (R3–5 F5), whose cells all go to "Bad", "Good" before
                  fix:   move "Champions" up, or delete it""");
        refused(
                () -> scores().segmentedBy(
                                otherwise("Others"), segment("Champions").recency(5)),
                """
                Every segment (セグメント) must be reached: the first match wins.
                  got:   "Champions" (R5), whose cells all go to "Others" before
                  fix:   move "Champions" up, or delete it""");
    }

    @Test
    void scores_lie_from_1_to_5() {
        refused(() -> segment("Champions").recency(0, 6), """
                The scores (スコア) of a segment must lie from 1 to 5, the lower one first.
                  got:   segment("Champions").recency(0, 6)
                  fix:   .recency(1, 5)""");
        refused(() -> segment("Champions").frequency(5, 4), """
                The scores (スコア) of a segment must lie from 1 to 5, the lower one first.
                  got:   segment("Champions").frequency(5, 4)
                  fix:   .frequency(4, 5)""");
    }

    @Test
    void otherwise_takes_no_scores_and_names_are_not_blank() {
        refused(() -> otherwise("Others").monetary(1), """
                otherwise (その他) takes every cell that is left and no scores.
                  got:   otherwise("Others").monetary(1)
                  fix:   segment("Others").monetary(1)""");
        refused(() -> segment(" "), """
                A segment (セグメント) must have a name.
                  got:   " "
                  fix:   segment("Others")""");
    }

    @Test
    void only_one_of_the_segments_can_be_picked() {
        refused(() -> scores().segmentedBy(standardSegments()).only("Champion"), """
                only (セグメント) must name one of the segments.
                  got:   "Champion"
                  known: Champions, Loyal, New, Light, At risk, Dormant; did you mean Champions?
                  fix:   .only("Champions")""");
        refused(() -> scores().customers().top(0), """
                top (上位) must be at least 1.
                  got:   0
                  fix:   .top(10)""");
    }

    @Test
    void nobody_has_no_fewest_orders() {
        RfmCustomers nobody =
                scores().segmentedBy(standardSegments()).only("At risk").silentFor(days(999));
        refused(nobody::fewestOrders, """
                fewestOrders (最も少ない注文回数) needs at least one customer.
                  got:   At risk without an order for more than 999 days: 0 customers, revenue $0.00, as of 1998-06-30""");
    }

    @Test
    void thresholds_are_four_rising_limits_an_axis() {
        refused(() -> thresholds().recency(days(30), days(90)), """
                recency of thresholds (固定基準) must be 4 rising whole days.
                  got:   [30 days, 90 days]
                  fix:   .recency(days(30), days(90), days(180), days(365))""");
        refused(() -> thresholds().frequency(2, 2, 5, 10), """
                frequency of thresholds (固定基準) must be 4 rising numbers of orders.
                  got:   [2, 2, 5, 10]
                  fix:   .frequency(2, 3, 5, 10)""");
        refused(() -> thresholds().monetary(yen(1), yen(2), yen(3), money(4, "USD")), """
                monetary of thresholds (固定基準) must be 4 rising amounts of one currency.
                  got:   [¥1, ¥2, ¥3, $4.00]
                  fix:   .monetary(yen(5_000), yen(10_000), yen(30_000), yen(100_000))""");
    }

    @Test
    void thresholds_must_be_complete_and_in_the_currency_of_the_orders() {
        Rfm asked = rfm(orders).asOf("1998-06-30");
        refused(() -> asked.scoredBy(thresholds().recency(days(30), days(90), days(180), days(365))), """
                thresholds (固定基準) need limits for recency, frequency and monetary.
                  given: fixed thresholds (R ≤ 30 days, 90 days, 180 days, 365 days)
                  fix:   add .frequency(…) with four limits""");
        refused(
                () -> asked.scoredBy(thresholds()
                        .recency(days(30), days(90), days(180), days(365))
                        .frequency(2, 3, 5, 10)
                        .monetary(yen(5_000), yen(10_000), yen(30_000), yen(100_000))),
                """
                monetary of thresholds (固定基準) must be in the currency of the orders.
                  got:   ¥5,000 (JPY)
                  known: USD
                  fix:   .monetary(money(50, "USD"), …)""");
    }
}
