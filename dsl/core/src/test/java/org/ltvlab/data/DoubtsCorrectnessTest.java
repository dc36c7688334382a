package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ltvlab.unit.Language;
import org.ltvlab.view.TableView;
import tech.tablesaw.api.Table;

/** Rows that count and may be wrong; expected values are worked out by hand beside the rows. */
class DoubtsCorrectnessTest {
    private static final Language BEFORE = Language.current();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void english() {
        Language.choose(Language.ENGLISH);
    }

    @AfterEach
    void languageAsBefore() {
        Language.choose(BEFORE);
    }

    private Transactions read(String text) {
        return TransactionsSource.of(TestFiles.write(folder, "orders.csv", text))
                .repeatedRowsNoted()
                .load();
    }

    @Test
    void rows_that_repeat_an_earlier_one_in_all_columns_are_counted_and_kept() {
        Transactions orders = read("""
                注文番号,顧客ID,注文日,商品,金額
                1,a,2024-01-05,茶,300
                1,a,2024-01-05,米,300
                2,b,2024-01-06,茶,500
                1,a,2024-01-05,茶,300
                2,b,2024-01-06,茶,500
                3,,2024-01-07,茶,700
                3,,2024-01-07,茶,700
                """);
        // rows 4 and 5 repeat rows 1 and 3; row 2 is another product; the last two are left out and do not count
        assertThat(orders.amount()).isEqualTo(300 + 300 + 500 + 300 + 500);
        assertThat(orders.validation().doubts())
                .contains(new InDoubt(
                        Doubt.REPEATED_ROW, 2, 800, "if the export holds them twice, remove them from the data"));
    }

    @Test
    void rows_are_compared_only_if_asked() {
        String twice = "customer_id,order_date,amount\na,2024-01-05,12\na,2024-01-05,12\n";
        assertThat(TransactionsSource.of(TestFiles.write(folder, "orders.csv", twice))
                        .load()
                        .validation()
                        .rowsInDoubt(Doubt.REPEATED_ROW))
                .isZero();
        assertThat(read(twice).validation().rowsInDoubt(Doubt.REPEATED_ROW)).isEqualTo(1);
    }

    @Test
    void fields_that_only_run_together_alike_do_not_repeat() {
        assertThat(read("customer_id,order_date,amount,note,more\na,2024-01-05,12,xy,z\na,2024-01-05,12,x,yz\n")
                        .validation()
                        .doubts())
                .isEmpty();
    }

    @Test
    void a_frame_is_looked_through_with_all_its_columns() {
        String text = "customer_id,order_date,amount,note\na,2024-01-05,12,x\na,2024-01-05,12,y\na,2024-01-05,12,x\n";
        Table frame = Table.read().csv(text, "orders");
        Validation validation =
                TransactionsSource.of(frame).repeatedRowsNoted().load().validation();
        assertThat(validation.rowsInDoubt(Doubt.REPEATED_ROW)).isEqualTo(1);
    }

    private static final String TOTALS = """
            注文番号,顧客ID,注文日,商品名,数量,単価,合計金額
            1,a,2024-01-05,茶,1,1000,3000
            1,a,2024-01-05,米,1,2000,3000
            2,b,2024-01-06,茶,1,1000,1000
            """;

    @Test
    void an_order_total_that_stands_on_every_line_is_told_with_the_line_that_changes_it() {
        Transactions orders = read(TOTALS);
        assertThat(orders.amount()).isEqualTo(7000);
        assertThat(orders.validation().doubts()).containsExactly(new InDoubt(Doubt.REPEATED_AMOUNT, 1, 3000, """
                                if 合計金額 is the total of the order, it is counted once a row; then: .quantity("数量").unitPrice("単価")"""));
        TransactionsSource source =
                TransactionsSource.of(folder.resolve("orders.csv").toString());
        Transactions corrected = source.quantity("数量").unitPrice("単価").load();
        // 1,000 + 2,000 + 1,000: what the customers paid
        assertThat(corrected.amount()).isEqualTo(4000);
        assertThat(corrected.validation().doubts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,c,2024-01-07,茶,1,1000,1000\n3,c,2024-01-07,米,1,2000,2000\n",
                "3,c,2024-01-07,茶,1,0,0\n3,c,2024-01-07,米,1,0,0\n"
            })
    void one_order_whose_lines_differ_or_are_free_shows_that_they_are_no_totals(String lines) {
        assertThat(read(TOTALS + lines).validation().doubts()).isEmpty();
    }

    @Test
    void lines_exported_twice_are_no_totals() {
        Validation validation = read("order_id,customer_id,order_date,amount\n1,a,2024-01-05,5\n1,a,2024-01-05,5\n")
                .validation();
        assertThat(validation.rowsInDoubt(Doubt.REPEATED_ROW)).isEqualTo(1);
        assertThat(validation.rowsInDoubt(Doubt.REPEATED_AMOUNT)).isZero();
    }

    private static final String YEARS = """
            customer_id,order_date,amount
            a,2023-01-05,10
            b,2024-02-05,20
            c,2024-03-05,30
            """;

    @Test
    void a_date_far_after_all_others_is_told_with_the_line_that_leaves_it_out() {
        Transactions orders = read(YEARS + "c,2204-03-05,40\nd,9999-12-31,50\n");
        assertThat(orders.lastDate()).isEqualTo("9999-12-31");
        assertThat(orders.validation().doubts()).containsExactly(new InDoubt(Doubt.FAR_DAY, 2, 90, """
                                such as 9999-12-31; if wrong, correct the data or leave them out: .until("2024-03-05")"""));
        TransactionsSource source =
                TransactionsSource.of(folder.resolve("orders.csv").toString());
        assertThat(source.until("2024-03-05").load().validation().doubts()).isEmpty();
    }

    @Test
    void a_date_far_before_all_others_is_told() {
        assertThat(read(YEARS + "c,1900-01-01,40\n").validation().doubts())
                .containsExactly(new InDoubt(Doubt.FAR_DAY, 1, 40, "such as 1900-01-01; if wrong, correct the data"));
    }

    @Test
    void many_years_with_orders_are_no_doubt() {
        StringBuilder text = new StringBuilder("customer_id,order_date,amount\n");
        for (int year = 1975; year < 2025; year += 5) {
            text.append("a,").append(year).append("-01-05,10\n");
        }
        assertThat(read(text.toString()).validation().doubts()).isEmpty();
    }

    /** 110 customers with one row of 10 each, and "0" with 6 (of 116 rows: 5.2 %) or 5 (of 115: 4.3 %) of 20. */
    @Test
    void a_customer_who_has_more_rows_than_anybody_can_have_is_told() {
        StringBuilder rows = new StringBuilder("customer_id,order_date,amount\n");
        for (int i = 1; i <= 110; i++) {
            rows.append("c").append(i).append(",2024-01-05,10\n");
        }
        String guests = "0,2024-01-06,20\n";
        assertThat(read(rows + guests.repeat(5)).validation().rowsInDoubt(Doubt.ONE_CUSTOMER))
                .isZero();
        assertThat(read(rows + guests.repeat(6)).validation().doubts())
                .contains(new InDoubt(
                        Doubt.ONE_CUSTOMER,
                        6,
                        120,
                        "\"0\"; if it stands for guests, empty it in the data: such rows are left out and counted"));
    }

    @Test
    void the_validation_shows_them_beside_the_rows_kept() {
        Validation validation =
                read(YEARS + "c,1900-01-01,40\nc,1900-01-01,40\n").validation();
        TableView table = (TableView) validation.view();
        assertThat(table.rows().stream().map(row -> row.get(0) + " | " + row.get(1) + " | " + row.get(2)))
                .containsExactly(
                        "rows read | 5 | ¥140",
                        "rows kept | 5 | ¥140",
                        "of these to be checked: same as an earlier row in all columns | 1 | ¥40",
                        "of these to be checked: more than 5 years from all other orders | 2 | ¥80",
                        "orders | 5 | ¥140");
        assertThat(table.caption().note())
                .isEqualTo("orders of one day are counted separately; refunds are left out; zero amounts count;"
                        + " to be checked: same as an earlier row in all columns (if the export holds them twice, remove them"
                        + " from the data), more than 5 years from all other orders (such as 1900-01-01; if wrong, correct the"
                        + " data)");
        assertThat(validation)
                .hasToString(
                        "5 rows read, 0 left out, 5 kept: 5 orders of 3 customers; to be checked: same as an earlier"
                                + " row in all columns (1), more than 5 years from all other orders (2)");
    }

    @Test
    void they_are_told_in_japanese_too() {
        Language.choose(Language.JAPANESE);
        Validation totals = read(TOTALS).validation();
        assertThat(((TableView) totals.view()).caption().note())
                .isEqualTo("同じ日の注文は別々に計上、取消・返品は除外、金額ゼロも計上。要確認: 注文内で同じ金額の繰り返し(「合計金額」が注文の合計なら、"
                        + "行数だけ重ねて数えています。その場合は .quantity(\"数量\").unitPrice(\"単価\"))");
        assertThat(totals).hasToString("3行を読み込み、0行を除外、3行から注文2件(顧客2人)。要確認: 注文内で同じ金額の繰り返し(1行)");
        assertThat(read(YEARS + "c,9999-12-31,40\n").validation().doubts())
                .extracting(InDoubt::advice)
                .isEqualTo(List.of("例: 9999-12-31。誤りなら、データを直すか、.until(\"2024-03-05\") で除外してください"));
    }
}
