package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
