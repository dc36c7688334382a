package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ltvlab.Words.cohorts;
import static org.ltvlab.data.TestFiles.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TransactionsCorrectnessTest {
    @TempDir
    private Path folder = Path.of("");

    private final Transactions orders = Transactions.of(
            "USD",
            Purchase.of("b", "2024-02-01", "10.50"),
            Purchase.of("a", "2024-03-05", "1"),
            Purchase.of("b", "2024-01-15", "2.25"),
            Purchase.of("b", "2024-02-01", "0.25"));

    @Test
    void the_ledger_is_sorted_by_identifier_day_and_place() {
        assertThat(orders.ledger().customer()).containsExactly(0, 1, 1, 1);
        assertThat(orders.ledger().amount()).containsExactly(100, 225, 1050, 25);
        assertThat(orders.customerId(0)).isEqualTo("a");
        assertThat(orders.customerCode("b")).hasValue(1);
        assertThat(orders.customerCode("c")).isEmpty();
    }

    @Test
    void its_line_says_what_it_is() {
        assertThat(orders.amount()).isEqualTo(1400);
        assertThat(orders.firstDate()).isEqualTo("2024-01-15");
        assertThat(orders.lastDate()).isEqualTo("2024-03-05");
    }

    /** February 2024 ends on the 29th, a day with nothing but a row that does not count: it is over all the same. */
    @ParameterizedTest
    @ValueSource(strings = {",2024-02-29,300", "a,2024-02-29,-300", "b,2024-02-29,0"})
    void the_data_reaches_to_its_latest_row_whether_that_counts_or_not(String row) {
        TransactionsSource source = TransactionsSource.of(write(
                        folder,
                        "orders.csv",
                        "customer,date,amount\na,2024-01-05,1000\nb,2024-02-28,500\n" + row + "\n"))
                .zeroAmountsLeftOut();
        for (Transactions read : List.of(source.load(), source.refundsNetted().load())) {
            assertThat(read.lastDate()).isEqualTo("2024-02-29");
            assertThat(read.lastOrderDate()).isEqualTo("2024-02-28");
            assertThat(cohorts(read).byFirstPurchase().monthly().count()).isEqualTo(2);
        }
        assertThat(source.until("2024-02-28").load().lastDate()).isEqualTo("2024-02-28");
    }

    @Test
    void a_frame_reaches_as_far_as_a_file() {
        Table frame = Table.create(
                "orders",
                StringColumn.create("customer", "a", ""),
                DateColumn.create("date", LocalDate.of(2024, 1, 5), LocalDate.of(2024, 1, 31)),
                IntColumn.create("amount", 1000, 300));
        assertThat(TransactionsSource.of(frame).load().lastDate()).isEqualTo("2024-01-31");
    }

    @Test
    void a_wrong_date_in_a_row_left_out_does_not_stretch_the_data() {
        assertThat(TransactionsSource.of(write(
                                folder,
                                "orders.csv",
                                "customer,date,amount\na,2024-01-05,1000\nb,2024-02-28,500\n,9999-12-31,300\n"))
                        .load()
                        .lastDate())
                .isEqualTo("2024-02-28");
    }

    @Test
    void a_refund_by_hand_is_left_out_and_counted_as_in_a_file() {
        Language before = Language.current();
        Language.choose(Language.ENGLISH);
        Transactions some = Transactions.of(
                "JPY",
                Purchase.of("a", "2024-01-05", "1200"),
                Purchase.of("b", "2024-01-06", "0"),
                Purchase.of("a", "2024-01-07", "-200"));
        Language.choose(before);
        assertThat(some.orders()).isEqualTo(2);
        assertThat(some.amount()).isEqualTo(1200);
        assertThat(some.lastDate()).isEqualTo("2024-01-07");
        assertThat(some.validation().leftOut()).containsExactly(new LeftOut(Reason.REFUND, 1, -200));
        assertThat(some.validation().rowsRead()).isEqualTo(3);
        assertThat(some.dataRead().rowsLeftOut()).isEqualTo(1);
        assertThat(some.choices())
                .isEqualTo("orders of one day are counted separately; refunds are left out; zero amounts count");
        assertThatThrownBy(() -> Transactions.of("JPY", Purchase.of("a", "2024-01-05", "-1")))
                .isInstanceOf(LtvProblem.class)
                .hasMessage("""
                        At least one row must count as an order.
                          where: by hand
                          got:   1 row, left out: cancellation or refund (negative): 1""");
    }

    @Test
    void the_data_may_cover_more_days_than_have_orders_but_not_fewer() {
        LocalDate end = LocalDate.of(2024, 3, 31);
        assertThat(orders.until(end).lastDate()).isEqualTo(end);
        assertThat(orders.lastDate()).isEqualTo("2024-03-05");
        assertThatThrownBy(() -> orders.until(LocalDate.of(2024, 3, 4)))
                .isInstanceOf(LtvProblem.class)
                .hasMessage("""
                        until (データの最終日) of loaded transactions must not lie before their last order.
                          got:   2024-03-04
                          known: the last order is of 2024-03-05
                          fix:   transactions(file).until("2024-03-04").load()""");
    }

    @Test
    void the_last_day_is_typed_as_before_loading() {
        assertThat(orders.until("2024-03-31").lastDate()).isEqualTo("2024-03-31");
        assertThat(orders.until("2024-03-31").until("").lastDate()).isEqualTo("2024-03-31");
        assertThatThrownBy(() -> orders.until("2024-02-30"))
                .isInstanceOf(LtvProblem.class)
                .hasMessage("""
                        until (データの最終日) must be a day like 2024-01-05.
                          got:   "2024-02-30"
                          fix:   orders.until("2024-03-05")""");
        assertThatThrownBy(() -> orders.until("2024-03-04"))
                .hasMessageStartingWith("until (データの最終日) of loaded transactions must not lie before their last order.");
    }
}
