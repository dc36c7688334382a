package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ltvlab.unit.Language;
import org.ltvlab.view.TableView;
import org.ltvlab.view.View;

class RecognitionCorrectnessTest {
    private static final Language BEFORE = Language.current();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void languageAsBefore() {
        Language.choose(BEFORE);
    }

    private Transactions read(String header, String row) {
        return TransactionsSource.of(TestFiles.write(folder, "orders.csv", header + "\n" + row + "\n"))
                .load();
    }

    @ParameterizedTest
    @CsvSource({
        "customer_id, order_date, amount",
        "CustomerID, InvoiceDate, Amount",
        "Customer No., Purchase Date, Total Amount",
        "顧客ID, 注文日, 金額",
        "会員番号, 購入日, 購入金額",
        "購入者, 受注日時, 合計金額",
        "ユーザーID, 購入日時, 売上",
        "お客様番号, 日付, 金額（円）",
        "user_id, date, total"
    })
    void the_names_of_shops_exports_are_known(String customer, String date, String amount) {
        Recognition found = read(String.join(",", "memo", amount, customer, date), "x,1200,C1,2024/1/5")
                .recognition();
        assertThat(found.column(Role.CUSTOMER_ID)).hasValue(customer);
        assertThat(found.column(Role.ORDER_DATE)).hasValue(date);
        assertThat(found.column(Role.AMOUNT)).hasValue(amount);
    }

    @Test
    void an_amount_is_preferred_to_quantity_times_price() {
        assertThat(read("顧客ID,注文日,数量,単価,金額", "C1,2024/1/5,2,500,900").amount()).isEqualTo(900);
        assertThat(read("顧客ID,注文日,数量,単価", "C1,2024/1/5,2,500").amount()).isEqualTo(1000);
        assertThat(read("customer_id,order_date,quantity,price", "C1,2024/1/5,2,500")
                        .amount())
                .isEqualTo(1000);
        assertThat(read("customer_id,order_date,price", "C1,2024/1/5,500").amount())
                .isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount | 1200 | JPY",
                "amount (USD) | 12.50 | USD",
                "amount_eur | 12.50 | EUR",
                "amount | $12.50 | USD",
                "amount | €12.50 | EUR",
                "金額(円) | 1200 | JPY"
            })
    void the_currency_is_found(String amount, String value, String code) {
        String header = "customer_id,order_date," + amount + ",x";
        TransactionsSource source = TransactionsSource.of(
                TestFiles.write(folder, "orders.csv", header + "\nC1,2024-01-05," + value + ",\n"));
        assertThat(source.amount(amount).load().currency().getCurrencyCode()).isEqualTo(code);
    }

    @Test
    void its_table_names_the_file_without_the_folders() {
        String file = TestFiles.write(folder, "orders.csv", "customer_id,order_date,amount\nC1,2024-01-05,1200\n");
        View table = TransactionsSource.of(file).load().recognition().view();
        assertThat(((TableView) table).caption().source()).isEqualTo("orders.csv");
    }

    @Test
    void the_encoding_is_shown_with_the_line_that_changes_it() throws IOException {
        Path file = folder.resolve("orders.csv");
        Files.write(file, "顧客ID,注文日,金額\nC1,2024-01-05,1200\n".getBytes(Charset.forName("windows-31j")));
        TransactionsSource source = TransactionsSource.of(file.toString());
        assertThat(source.load().recognition().parts())
                .extracting(Recognition.Part::toString, Recognition.Part::line)
                .contains(tuple("encoding = windows-31j (by the bytes of the file)", ".encoding(\"windows-31j\")"));
        assertThat(source.encoding("sjis").load().recognition().parts())
                .extracting(Recognition.Part::toString)
                .contains("encoding = windows-31j (named by you)");
    }

    @Test
    void it_is_told_in_the_language_of_the_display() {
        Language.choose(Language.JAPANESE);
        Transactions orders = read("注文番号,顧客ID,注文日,商品名,金額", "1,C1,2024-01-05,茶,1200");
        assertThat(orders.recognition())
                .hasToString("顧客ID = 顧客ID、注文日 = 注文日、金額 = 金額、注文番号 = 注文番号、通貨 = JPY、文字コード = UTF-8");
        assertThat(orders).hasToString("購買履歴: 注文1件、顧客1人、1,200円、2024-01-05〜2024-01-05(orders.csv)");
        assertThat(orders.recognition().explain().paragraphs())
                .contains("通貨: JPY (金額に小数がないため円と仮定)  .currency(\"JPY\")");
    }
}
