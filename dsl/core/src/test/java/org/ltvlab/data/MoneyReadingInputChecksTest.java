package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.data.TestFiles.problem;
import static org.ltvlab.data.TestFiles.write;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amounts and currencies that cannot be what they seem; FOLDER stands for the folder of the test. */
class MoneyReadingInputChecksTest {
    private static final String HEADER = "customer_id,order_date,amount\n";

    @TempDir
    private Path folder = Path.of("");

    private String load(String text) {
        String file = write(folder, "orders.csv", text);
        return problem(folder, () -> TransactionsSource.of(file).load());
    }

    @Test
    void amounts_with_decimals_need_a_currency() {
        assertThat(load(HEADER + "a,2024-01-05,12.50\n")).isEqualTo("""
                        The currency (通貨) of the amounts must be known; neither a column nor a sign names it.
                          where: FOLDER/orders.csv
                          got:   amounts such as 12.50
                          fix:   .currency("USD")""");
    }

    @Test
    void an_amount_that_the_currency_cannot_hold_is_refused() {
        String file =
                write(folder, "orders.csv", HEADER + "a,2024-01-05,12.505\nb,2024-01-05,£3\nc,2024-01-05,12.500\n");
        assertThat(problem(
                        folder,
                        () -> TransactionsSource.of(file).currency("USD").load()))
                .contains("row 2, amount: \"12.505\" (more decimals than USD has)")
                .contains("row 3, amount: \"£3\" (not in USD)")
                .startsWith("Every row must be readable; 2 cells of 3 rows are not.");
    }

    @Test
    void currencies_are_not_mixed_silently() {
        assertThat(load("customer_id,order_date,amount,currency\na,2024-01-05,12,JPY\nb,2024-01-05,12,USD\n"))
                .isEqualTo("""
                        All orders must be in one currency (通貨), or you say which rows count.
                          where: FOLDER/orders.csv
                          got:   1 of 2 rows are not in JPY
                          fix:   .currency("JPY")   // leaves the other rows out and counts them""");
    }

    @Test
    void amounts_that_do_not_fit_the_first_currency_do_not_hide_that_there_are_several() {
        String text = """
                customer_id,order_date,amount,currency
                a,2024-01-05,1000,JPY
                b,2024-01-05,12.50,USD
                c,2024-01-06,$7.25,USD
                """;
        assertThat(load(text)).isEqualTo("""
                        All orders must be in one currency (通貨), or you say which rows count.
                          where: FOLDER/orders.csv
                          got:   2 of 3 rows are not in JPY
                          fix:   .currency("JPY")   // leaves the other rows out and counts them""");
    }

    @Test
    void a_row_that_names_no_currency_is_not_counted_in_that_of_the_others() {
        String text = "customer_id,order_date,amount,currency\na,2024-01-05,12.00,USD\nb,2024-01-05,1200,\n";
        assertThat(load(text)).isEqualTo("""
                        All orders must be in one currency (通貨), or you say which rows count.
                          where: FOLDER/orders.csv
                          got:   1 of 2 rows are not in USD
                          fix:   .currency("USD")   // leaves the other rows out and counts them""");
        Transactions dollars = TransactionsSource.of(
                        folder.resolve("orders.csv").toString())
                .currency("USD")
                .load();
        assertThat(dollars.amount()).isEqualTo(1_200); // cents
        assertThat(dollars.validation().rowsLeftOut(Reason.OTHER_CURRENCY)).isEqualTo(1);
    }

    @Test
    void a_column_of_currencies_that_says_nothing_at_all_is_as_none() {
        String file = write(
                folder,
                "orders.csv",
                "customer_id,order_date,amount,currency\na,2024-01-05,100,\nb,2024-01-05,1200,\n");
        assertThat(TransactionsSource.of(file).load().amount()).isEqualTo(1_300);
        // in cents
        assertThat(TransactionsSource.of(file).currency("USD").load().amount()).isEqualTo(130_000);
    }

    /** −1 × −100 would be +100 of revenue. */
    @Test
    void a_negative_quantity_at_a_negative_price_is_no_revenue() {
        String file = write(
                folder,
                "orders.csv",
                "customer_id,order_date,quantity,unit_price\na,2024-01-05,2,100\na,2024-01-06,-1,-100\n");
        String expected = """
                Every row must be readable; 1 cell of 2 rows is not.
                  where: FOLDER/orders.csv
                  got:   row 3, unit_price: "-1 × -100" (quantity and price are both negative)
                  known: dates like 2024-01-05, 2024/1/5, 20240105, 2024年1月5日; amounts like 1,234, ¥1,234, 12.50, △500
                  fix:   correct these cells in the file, or name the right column or pattern""";
        assertThat(problem(folder, () -> TransactionsSource.of(file).load())).isEqualTo(expected);
        assertThat(problem(
                        folder,
                        () -> TransactionsSource.of(file).refundsNetted().load()))
                .isEqualTo(expected);
    }

    /** 7,000 rows are more than the beginning of a file by which the currency is assumed. */
    @Test
    void decimals_far_behind_speak_against_yen_that_were_only_assumed() {
        String whole = "a,2024-01-05,3,200\n".repeat(7_000);
        String message = load("customer_id,order_date,quantity,unit_price\n" + whole + "b,2024-01-05,3,2.50\n");
        assertThat(message)
                .contains("row 7002, unit_price: \"3 × 2.50\" (more decimals than JPY has)")
                .endsWith("fix:   .currency(\"...\"), naming it: yen was assumed, because the first amounts are whole");
        String file = folder.resolve("orders.csv").toString();
        // 3 × 2.50 = 7.50, half up in whole yen: whoever names yen wants it rounded
        assertThat(TransactionsSource.of(file).currency("JPY").load().amount()).isEqualTo(7_000 * 600 + 8);
    }

    @Test
    void an_amount_with_tax_beside_one_without_must_be_told_apart() {
        assertThat(load("顧客ID,注文日,税込金額,税抜金額\na,2024-01-05,110,100\n"))
                .startsWith("One column must be the amount (金額), but several names fit.")
                .endsWith("fix:   .amount(\"税込金額\") or .amount(\"税抜金額\")");
    }
}
