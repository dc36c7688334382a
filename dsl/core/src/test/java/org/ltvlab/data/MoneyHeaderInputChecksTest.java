package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.data.TestFiles.problem;
import static org.ltvlab.data.TestFiles.write;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the name of the column of money says of its unit; FOLDER stands for the folder of the test. */
class MoneyHeaderInputChecksTest {
    @TempDir
    private Path folder = Path.of("");

    private TransactionsSource source(String header) {
        String file = write(folder, "orders.csv", "customer_id,order_date,\"" + header + "\"\na,2024-01-05,1200\n");
        return TransactionsSource.of(file).amount(header);
    }

    @Test
    void thousands_are_not_read_as_single_yen() {
        String file = write(folder, "orders.csv", "顧客ID,注文日,金額（千円）\na,2024-01-05,1200\n");
        String expected = """
                Amounts (金額) must be written out in single units of their currency, not in thousands or the like.
                  where: FOLDER/orders.csv, column 金額（千円）
                  got:   "千円" in the name of the column
                  fix:   multiply the column by 1,000 before reading it, and name it without "千円\"""";
        assertThat(problem(folder, () -> TransactionsSource.of(file).load())).isEqualTo(expected);
        // who names yen has not said that they are single ones
        assertThat(problem(
                        folder,
                        () -> TransactionsSource.of(file).currency("JPY").load()))
                .isEqualTo(expected);
    }

    /** The factors are those of the words: 千 10³, 万 10⁴, 百万 10² × 10⁴, 億 10⁸. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "売上高[百万円] | 百万円 | 1,000,000",
                "売上(万円) | 万円 | 10,000",
                "売上(億円) | 億円 | 100,000,000",
                "売上(十億円) | 十億円 | 1,000,000,000",
                "金額(単位:千円) | 千円 | 1,000",
                "金額（税込・千円） | 千円 | 1,000",
                "金額【千円】 | 千円 | 1,000",
                "金額(百万ドル) | 百万ドル | 1,000,000",
                "金額(千) | 千 | 1,000",
                "売上千円 | 売上千円 | 1,000",
                "売上_百万円 | 百万円 | 1,000,000",
                "amount (USD thousand) | thousand | 1,000",
                "amount (in thousands) | thousands | 1,000",
                "amount (k) | k | 1,000",
                "amount (k USD) | k | 1,000",
                "amount (USDk) | USDk | 1,000",
                "amount ($M) | $M | 1,000,000",
                "amount ($'000) | $'000 | 1,000",
                "amount [EUR mn] | mn | 1,000,000",
                "amount in thousands | thousands | 1,000",
                "amount (1,000 JPY) | 000 | 1,000"
            })
    void a_column_of_thousands_or_the_like_is_refused(String header, String word, String factor) {
        assertThat(problem(folder, () -> source(header).load()))
                .startsWith("Amounts (金額) must be written out in single units")
                .endsWith("multiply the column by " + factor + " before reading it, and name it without \"" + word
                        + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "金額(ドル) | USD",
                "金額（米ドル） | USD",
                "金額($) | USD",
                "金額(€) | EUR",
                "金額(ユーロ・税込) | EUR",
                "金額(KRW) | KRW",
                "amount (AUD) | AUD",
                "amount (incl. tax, chf) | CHF",
                "amount (THB/unit) | THB",
                "amount (TRY) | TRY",
                "amount_aud | AUD",
                "amountSGD | SGD",
                "金額_ドル | USD",
                "売上[日本円] | JPY",
                "金額(円/個) | JPY"
            })
    void the_currency_that_the_name_says_is_the_one(String header, String code) {
        assertThat(source(header).load().currency().getCurrencyCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"売上[元]", "金額(人民元)", "金額(ウォン)", "金額(香港ドル)", "金額(外貨額)", "金額(pt)", "amount (USD/JPY)", "売上ドル"})
    void a_unit_that_is_not_known_is_not_taken_for_yen(String header) {
        assertThat(problem(folder, () -> source(header).load())).isEqualTo("""
                        The currency (通貨) of the amounts must be known; neither a column nor a sign names it.
                          where: FOLDER/orders.csv
                          got:   "%s", amounts such as 1200
                          fix:   .currency("USD")""".formatted(header));
        assertThat(source(header).currency("CNY").load().currency().getCurrencyCode())
                .isEqualTo("CNY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "金額(税込)",
                "金額（税抜）",
                "金額[合計]",
                "金額(税込10%)",
                "合計(送料・手数料込み)",
                "金額(値引後)",
                "amount (incl. tax)",
                "amount (total)",
                "amount (online)",
                "売上(千葉)",
                "売上(店舗)",
                "売上(ポイント還元)",
                "amount (all)",
                "Amount (Tax Included)",
                "amount_all",
                "amount_m",
                "total"
            })
    void words_that_are_no_unit_do_no_harm(String header) {
        Recognition.Part currency = source(header).load().recognition().parts().stream()
                .filter(part -> part.line().equals(".currency(\"JPY\")"))
                .findFirst()
                .orElseThrow();
        assertThat(currency.toString()).contains("JPY");
    }
}
