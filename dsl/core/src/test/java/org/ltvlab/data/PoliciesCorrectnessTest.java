package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ltvlab.unit.Language;
import org.ltvlab.view.TableView;

/** Expected values are worked out by hand beside the rows. */
class PoliciesCorrectnessTest {
    private static final String TEXT = """
            order_id,customer_id,order_date,amount
            1,a,2024-01-05,100
            1,a,2024-01-05,50
            2,a,2024-01-05,30
            3,a,2024-02-01,-60
            4,b,2024-02-02,0
            5,,2024-02-03,70
            6,c,2024-03-01,-20
            7,c,2024-03-02,20
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void english() {
        Language.choose(Language.ENGLISH);
    }

    private TransactionsSource source() {
        return TransactionsSource.of(TestFiles.write(folder, "orders.csv", TEXT));
    }

    @Test
    void by_default_lines_form_orders_refunds_are_left_out_and_zeros_count() {
        Transactions orders = source().load();
        // a: 150 (order 1), 30 (order 2); b: 0; c: 20
        assertThat(orders.ledger().amount()).containsExactly(150, 30, 0, 20);
        assertThat(orders.validation().leftOut())
                .containsExactly(new LeftOut(Reason.NO_CUSTOMER, 1, 70), new LeftOut(Reason.REFUND, 2, -80));
        assertThat(orders.validation().rowsRead()).isEqualTo(8);
        assertThat(orders.validation().amountRead()).isEqualTo(190);
        assertThat(orders.dataRead().rowsLeftOut()).isEqualTo(3);
        assertThat(orders.choices())
                .isEqualTo("orders of one day are counted separately; refunds are left out; zero amounts count");
    }

    @Test
    void orders_of_one_day_are_merged_when_asked() {
        assertThat(source().sameDayMerged().load().ledger().amount()).containsExactly(180, 0, 20);
    }

    /** a: 150 + 30 on one day stay two orders; with the zero of b and the 20 of c 4 orders of 200. */
    @Test
    void orders_of_one_day_are_separate_again_when_that_is_said_last() {
        Transactions orders = source().sameDayMerged().sameDaySeparate().load();
        assertThat(orders.ledger().amount()).containsExactly(150, 30, 0, 20);
        assertThat(orders.orders()).isEqualTo(4);
        assertThat(orders.choices()).startsWith("orders of one day are counted separately;");
    }

    /** The refunds, −60 and −20, take nothing from the orders: 100 + 50 + 30 + 0 + 20 = 200. */
    @Test
    void refunds_are_left_out_again_when_that_is_said_last() {
        Transactions orders = source().refundsNetted().refundsLeftOut().load();
        assertThat(orders.amount()).isEqualTo(200);
        assertThat(orders.validation().leftOut())
                .containsExactly(new LeftOut(Reason.NO_CUSTOMER, 1, 70), new LeftOut(Reason.REFUND, 2, -80));
        assertThat(orders.choices()).contains("; refunds are left out;");
    }

    /** By default the two lines without a price or a quantity are no purchase: 3 × 100 = 300 of one order. */
    @Test
    void lines_for_nothing_count_when_asked() {
        TransactionsSource lines = TransactionsSource.of(TestFiles.write(folder, "gifts.csv", """
                customer_id,order_date,quantity,unit_price
                a,2024-01-05,3,100
                b,2024-01-06,1,0
                c,2024-01-07,0,250
                """));
        assertThat(lines.load().ledger().amount()).containsExactly(300);
        Transactions all = lines.zeroAmountsKept().load();
        assertThat(all.ledger().amount()).containsExactly(300, 0, 0);
        assertThat(all.customers()).isEqualTo(3);
        assertThat(all.amount()).isEqualTo(300);
        assertThat(all.validation().leftOut()).isEmpty();
        assertThat(all.choices()).endsWith("zero amounts count");
        assertThat(source().zeroAmountsLeftOut().zeroAmountsKept().load().orders())
                .isEqualTo(4);
    }

    @Test
    void zero_amounts_are_left_out_when_asked() {
        Transactions orders = source().zeroAmountsLeftOut().load();
        assertThat(orders.ledger().amount()).containsExactly(150, 30, 20);
        assertThat(orders.customers()).isEqualTo(2);
        assertThat(orders.validation().rowsLeftOut(Reason.ZERO)).isEqualTo(1);
    }

    @Test
    void refunds_reduce_the_latest_orders_before_them() {
        Transactions orders = source().refundsNetted().load();
        // a: the refund of 60 takes order 2 (30) and 30 of order 1; c: nothing was bought before the refund of 20
        assertThat(orders.ledger().amount()).containsExactly(120, 0, 20);
        assertThat(orders.validation().leftOut())
                .containsExactly(
                        new LeftOut(Reason.NO_CUSTOMER, 1, 70), new LeftOut(Reason.REFUND_WITHOUT_ORDER, 1, -20));
        assertThat(orders.amount()).isEqualTo(140);
    }

    @Test
    void an_order_whose_own_lines_take_it_back_is_no_order() {
        String file = TestFiles.write(folder, "own.csv", """
                customer_id,order_date,order_id,amount
                A,2024-01-05,id1,1000
                A,2024-01-06,id1,-1000
                A,2024-01-07,id2,0
                B,2024-01-07,id3,0
                B,2024-01-08,id3,300
                B,2024-01-09,id3,-100
                C,2024-01-09,id4,500
                C,2024-01-10,id4,-700
                """);
        Transactions orders = TransactionsSource.of(file).refundsNetted().load();
        // id1 is gone, id2 was free and counts, id3 is 200; of id4 both rows are left out, 500 − 700
        assertThat(orders.ledger().amount()).containsExactly(0, 200);
        assertThat(orders.customers()).isEqualTo(2);
        assertThat(orders.validation().leftOut()).containsExactly(new LeftOut(Reason.REFUND_WITHOUT_ORDER, 2, -200));
        assertThat(orders.amount()).isEqualTo(200);
    }

    @Test
    void orders_after_the_last_day_are_left_out_and_the_day_is_the_end_of_the_data() {
        Transactions orders = source().until("2024-02-29").load();
        assertThat(orders.lastDate()).isEqualTo("2024-02-29");
        assertThat(orders.lastOrderDate()).isEqualTo("2024-02-02");
        assertThat(orders.validation().rowsLeftOut(Reason.AFTER_LAST_DAY)).isEqualTo(2);
    }

    @Test
    void rows_in_another_currency_are_left_out_when_one_is_named() {
        String file = TestFiles.write(
                folder,
                "mixed.csv",
                "顧客ID,注文日,金額,通貨\na,2024-01-05,100,JPY\na,2024-01-06,100.50,USD\nb,2024-01-07,300,円\n");
        Transactions orders = TransactionsSource.of(file).currency("USD").load();
        assertThat(orders.ledger().amount()).containsExactly(10050);
        assertThat(orders.validation().rowsLeftOut(Reason.OTHER_CURRENCY)).isEqualTo(2);
    }

    /** By hand: 1,000 + 300 yen count; two rows in dollars do not, and there is no sum of yen and dollars. */
    @Test
    void rows_in_another_currency_need_not_be_readable_in_the_one_that_counts() {
        String file = TestFiles.write(
                folder,
                "mixed.csv",
                "顧客ID,注文日,金額,通貨\na,2024-01-05,1000,JPY\na,2024-01-06,12.50,USD\nb,2024-01-06,$9,USD\nb,2024-01-07,300,円\n");
        Validation validation =
                TransactionsSource.of(file).currency("JPY").load().validation();
        assertThat(validation.amountKept()).isEqualTo(1_300);
        assertThat(validation.rowsLeftOut(Reason.OTHER_CURRENCY)).isEqualTo(2);
        assertThat(((TableView) validation.view()).rows())
                .anySatisfy(row -> assertThat(row).contains(2L).containsNull());
    }

    @Test
    void quantity_times_price_is_rounded_half_up_once_per_row() {
        String file = TestFiles.write(folder, "lines.csv", """
                customer_id,date,quantity,unit_price
                a,2024-01-05,3,0.335
                a,2024-01-06,1,0.005
                a,2024-01-07,1,0.004
                a,2024-01-08,0,9.99
                a,2024-01-08,2,0
                """);
        Transactions orders = TransactionsSource.of(file).currency("USD").load();
        // 1.005 -> 1.01, 0.005 -> 0.01, 0.004 -> 0.00 (bought, not free); lines of quantity or price 0 are no purchase
        assertThat(orders.ledger().amount()).containsExactly(101, 1, 0);
        assertThat(orders.validation().rowsLeftOut(Reason.ZERO)).isEqualTo(2);
    }

    @Test
    void the_validation_is_a_table_that_adds_up() {
        TableView table = (TableView) source().load().validation().view();
        assertThat(table.rows().stream().map(row -> row.get(0) + " | " + row.get(1) + " | " + row.get(2)))
                .containsExactly(
                        "rows read | 8 | ¥190",
                        "left out: no customer | 1 | ¥70",
                        "left out: cancellation or refund (negative) | 2 | -¥80",
                        "rows kept | 5 | ¥200",
                        "orders | 4 | ¥200");
        assertThat(source().load().validation())
                .hasToString("8 rows read, 3 left out, 5 kept: 4 orders of 3 customers");
    }

    @Test
    void the_line_of_transactions_says_what_it_is() {
        assertThat(source().load().view())
                .hasToString(
                        "Transactions: 4 orders of 3 customers, ¥200, 2024-01-05 to 2024-03-02 (orders.csv) (5 × 3)");
        assertThat(source().load())
                .hasToString("Transactions: 4 orders of 3 customers, ¥200, 2024-01-05 to 2024-03-02 (orders.csv)");
    }

    @Test
    void the_chain_is_immutable_and_reads_nothing_until_load() {
        TransactionsSource nowhere = TransactionsSource.of("nowhere.csv");
        TransactionsSource named = nowhere.customerId("id");
        assertThat(nowhere).hasToString("transactions(\"nowhere.csv\")  // .load() reads it");
        assertThat(named).hasToString("transactions(\"nowhere.csv\").customerId(\"id\")  // .load() reads it");
    }
}
