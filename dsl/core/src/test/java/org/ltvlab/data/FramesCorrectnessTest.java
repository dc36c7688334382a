package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ltvlab.problem.LtvProblem;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class FramesCorrectnessTest {
    @Test
    void a_frame_is_read_like_a_file() {
        Table frame = Table.create(
                "shop",
                IntColumn.create("customer_id", new int[] {7, 8, 7}),
                DateColumn.create(
                        "order_date",
                        new LocalDate[] {LocalDate.of(2024, 1, 5), LocalDate.of(2024, 1, 6), LocalDate.of(2024, 2, 1)}),
                DoubleColumn.create("amount", new double[] {0.1, 1e7, 29.99}));
        Transactions orders = TransactionsSource.of(frame).currency("USD").load();
        assertThat(orders.customerId(0)).isEqualTo("7");
        // decimals are taken by their shortest digits: 0.1 is 10 cents
        assertThat(orders.ledger().amount()).containsExactly(10, 2999, 1_000_000_000);
        assertThat(orders.source()).isEqualTo("shop");
        assertThat(orders.dataRead().rows()).isEqualTo(3);
    }

    private static TransactionsSource dollars(double... amounts) {
        String[] days = new String[amounts.length];
        Arrays.fill(days, "2024-01-05");
        return TransactionsSource.of(Table.create(
                        "shop",
                        StringColumn.create("customer_id", days),
                        StringColumn.create("order_date", days),
                        DoubleColumn.create("amount", amounts)))
                .currency("USD");
    }

    @Test
    void computed_amounts_are_read_as_what_they_were_meant_to_be() {
        double tenThousandDimes = 0;
        for (int i = 0; i < 10_000; i++) {
            tenThousandDimes += 0.1; // 1000.0000000001588
        }
        double large = 12_345_678_901.23;
        assertThat(dollars(3 * 1.1, 0.1 + 0.2, tenThousandDimes, large, 1e12 + 0.25, -3 * 1.1, 1e16)
                        .refundsNetted()
                        .load()
                        .validation()
                        .amountRead())
                .isEqualTo(330
                        + 30
                        + 100_000
                        + 1_234_567_890_123L
                        + 100_000_000_000_025L
                        - 330
                        + 1_000_000_000_000_000_000L);
    }

    @Test
    void a_computed_unit_price_does_not_overflow() {
        Table frame = Table.create(
                "shop",
                StringColumn.create("customer_id", "a"),
                StringColumn.create("order_date", "2024-01-05"),
                IntColumn.create("quantity", new int[] {3_000}),
                DoubleColumn.create("unit_price", new double[] {3 * 1.1}));
        assertThat(TransactionsSource.of(frame).currency("USD").load().amount()).isEqualTo(990_000);
    }

    @Test
    void amounts_that_have_more_decimals_are_refused_all_the_same() {
        assertThatThrownBy(
                        () -> dollars(3.301, 10.0 / 3, Double.POSITIVE_INFINITY).load())
                .isInstanceOf(LtvProblem.class)
                .hasMessageContaining("row 1, amount: \"3.301\" (more decimals than USD has)")
                .hasMessageContaining("row 2, amount: \"3.333333333\" (more decimals than USD has)")
                .hasMessageContaining("row 3, amount: \"Infinity\" (not an amount)");
    }

    @Test
    void missing_cells_of_a_frame_are_missing() {
        Table frame = Table.create(
                StringColumn.create("顧客ID", "a", ""),
                StringColumn.create("注文日", "2024年1月5日", "2024年1月6日"),
                StringColumn.create("金額", "1,200円", "5円"));
        Transactions orders = TransactionsSource.of(frame).load();
        assertThat(orders.amount()).isEqualTo(1200);
        assertThat(orders.validation().rowsLeftOut(Reason.NO_CUSTOMER)).isEqualTo(1);
    }

    @Test
    void a_hundred_thousand_customers_go_out_and_come_back() {
        int customers = 100_000;
        Purchase[] purchases = IntStream.range(0, customers)
                .mapToObj(i -> Purchase.of(
                        "%06d".formatted((i * 7919L) % customers),
                        LocalDate.of(2024, 1, 1).plusDays(i % 366).toString(),
                        String.valueOf(i)))
                .toArray(Purchase[]::new);
        Transactions orders = Transactions.of("JPY", purchases);
        Table frame = orders.toTablesaw();
        assertThat(frame.rowCount()).isEqualTo(customers);
        assertThat(frame.stringColumn("customer_id").countUnique()).isEqualTo(customers);
        assertThat(frame.stringColumn("customer_id").get(12_345)).isEqualTo("012345");
        Transactions again = TransactionsSource.of(frame).currency("JPY").load();
        assertThat(again.ledger().customer()).isEqualTo(orders.ledger().customer());
        assertThat(again.ledger().day()).isEqualTo(orders.ledger().day());
        assertThat(again.ledger().amount()).isEqualTo(orders.ledger().amount());
        assertThat(again.customerId(99_999)).isEqualTo("099999");
    }

    @Test
    void the_frame_of_orders_can_be_filtered_and_copied() {
        Transactions orders =
                Transactions.of("USD", Purchase.of("b", "2024-01-05", "1.25"), Purchase.of("a", "2024-01-06", "2.50"));
        Table frame = orders.toTablesaw();
        Table ofB =
                frame.where(frame.stringColumn("customer_id").isEqualTo("b")).copy();
        assertThat(ofB.rowCount()).isEqualTo(1);
        assertThat(ofB.dateColumn("order_date").get(0)).isEqualTo("2024-01-05");
        assertThat(ofB.doubleColumn("amount").get(0)).isEqualTo(1.25);
    }
}
