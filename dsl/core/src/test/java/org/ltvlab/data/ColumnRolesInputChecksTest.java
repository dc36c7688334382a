package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.data.TestFiles.problem;
import static org.ltvlab.data.TestFiles.write;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that cannot all be what was said of them. */
class ColumnRolesInputChecksTest {
    @TempDir
    private Path folder = Path.of("");

    private TransactionsSource source = TransactionsSource.of("");

    @BeforeEach
    void two_lines_of_an_order() {
        source = TransactionsSource.of(
                write(folder, "orders.csv", "会員,注文日,数量,単価,金額\na,2024-01-05,2,500,1000\na,2024-01-05,3,100,300\n"));
    }

    @Test
    void an_amount_is_not_multiplied_by_a_quantity() {
        assertThat(problem(folder, () -> source.amount("金額").quantity("数量").load()))
                .isEqualTo("""
                        The money of a row must be its amount (金額), the total of the row, or its quantity (数量) times its unitPrice (単価), not both.
                          where: FOLDER/orders.csv
                          given: .amount("金額").quantity("数量")
                          known: 会員, 注文日, 数量, 単価, 金額
                          fix:   .amount("金額") alone; if that is the price of one piece: .quantity("数量").unitPrice("金額")""");
    }

    @Test
    void the_fix_for_an_unknown_column_is_the_one_whose_name_says_what_it_is() {
        assertThat(problem(folder, () -> source.amount("きんがく").load())).endsWith("fix:   .amount(\"金額\")");
        assertThat(problem(folder, () -> source.currencyColumn("つうか").load()))
                .endsWith("fix:   .currencyColumn(\"...\")");
    }

    @Test
    void an_amount_and_a_unit_price_are_not_taken_by_their_place() {
        assertThat(problem(folder, () -> source.amount("金額").unitPrice("単価").load()))
                .contains("given: .amount(\"金額\").unitPrice(\"単価\")")
                .endsWith("piece: .quantity(\"...\").unitPrice(\"金額\")");
        assertThat(problem(
                        folder,
                        () -> source.amount("金額").unitPrice("単価").quantity("数量").load()))
                .contains("given: .amount(\"金額\").quantity(\"数量\").unitPrice(\"単価\")");
    }

    @Test
    void each_of_them_alone_is_read() {
        // 1,000 + 300, and 2 × 500 + 3 × 100; an empty name, as of a parameter that is not set, names nothing
        assertThat(source.amount("金額").quantity("").load().amount()).isEqualTo(1300);
        assertThat(source.quantity("数量").unitPrice("単価").amount("").load().amount())
                .isEqualTo(1300);
    }

    @Test
    void a_column_is_not_two_things() {
        assertThat(problem(folder, () -> source.orderId("会員").customerId("会員").load()))
                .isEqualTo("""
                        A column must be one thing only; two are said of "会員".
                          where: FOLDER/orders.csv
                          given: .customerId("会員").orderId("会員")
                          known: 会員, 注文日, 数量, 単価, 金額""");
    }

    @Test
    void two_columns_of_one_name_are_not_told_apart_by_it() {
        TransactionsSource twins =
                TransactionsSource.of(write(folder, "twins.csv", "顧客ID,注文日,金額,金額\na,2024-01-05,100,110\n"));
        String expected = """
                A column that is read must have a name of its own.
                  where: FOLDER/twins.csv
                  got:   columns 3 and 4 are both called "金額"
                  known: 顧客ID, 注文日, 金額, 金額
                  fix:   rename all but one of them in the file""";
        assertThat(problem(folder, twins::load)).isEqualTo(expected);
        assertThat(problem(folder, () -> twins.amount("金額").load())).isEqualTo(expected);
    }

    @Test
    void three_columns_of_one_name_are_counted_and_others_named_once() {
        String file = write(folder, "more.csv", "顧客ID,注文日,金額,金額,合計金額,金額,備考,備考\na,2024-01-05,1,2,3,4,x,y\n");
        assertThat(problem(folder, () -> TransactionsSource.of(file).load()))
                .endsWith("fix:   .amount(\"金額\") or .amount(\"合計金額\")");
        assertThat(problem(
                        folder, () -> TransactionsSource.of(file).amount("金額").load()))
                .contains("got:   columns 3, 4 and 6 are all called \"金額\"");
        // the twins that nobody reads do no harm
        assertThat(TransactionsSource.of(file).amount("合計金額").load().amount()).isEqualTo(3);
    }
}
