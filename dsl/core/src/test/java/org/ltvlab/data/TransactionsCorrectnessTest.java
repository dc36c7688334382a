package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;

class TransactionsCorrectnessTest {
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
