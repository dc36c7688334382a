package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingsCorrectnessTest {
    /** Characters that windows-31j has and Shift_JIS breaks; the wave is the full-width one of Windows. */
    private static final String NAME = "髙﨑商事㈱①～";

    private static final String TEXT = "顧客ID,注文日,金額\r\n" + NAME + ",2024/1/5,\"1,200\"\r\n007,2024年1月6日,¥980\r\n";

    @TempDir
    private Path folder = Path.of("");

    private void assertRead(Transactions orders) {
        assertThat(orders.customerCode(NAME)).isPresent();
        assertThat(orders.customerCode("007")).isPresent();
        assertThat(orders.amount()).isEqualTo(2180);
        assertThat(orders.currency().getCurrencyCode()).isEqualTo("JPY");
        assertThat(orders.firstDate()).isEqualTo("2024-01-05");
    }

    @Test
    void utf_8_is_read() {
        assertRead(TransactionsSource.of(TestFiles.write(folder, "a.csv", TEXT)).load());
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_name() {
        assertRead(TransactionsSource.of(TestFiles.write(folder, "a.csv", "\ufeff" + TEXT))
                .load());
        assertRead(TransactionsSource.of(TestFiles.write(folder, "b.csv", "\ufeff" + TEXT, StandardCharsets.UTF_16LE))
                .load());
    }

    @Test
    void what_excel_writes_in_japan_is_read() {
        String yen = TEXT.replace("¥", "\\");
        String file = TestFiles.write(folder, "a.csv", yen, Charset.forName("windows-31j"));
        assertRead(TransactionsSource.of(file).load());
        assertRead(TransactionsSource.of(file).encoding("Shift_JIS").load());
    }

    @Test
    void other_encodings_are_read_when_they_are_named() {
        String text = TEXT.replace(NAME, "高崎商事").replace("¥", "");
        String file = TestFiles.write(folder, "a.csv", text, Charset.forName("EUC-JP"));
        Transactions orders = TransactionsSource.of(file).encoding("EUC-JP").load();
        assertThat(orders.customerCode("高崎商事")).isPresent();
    }

    @Test
    void gzip_is_told_by_its_bytes_and_not_by_its_name() {
        byte[] packed = TestFiles.gzip(TEXT.getBytes(StandardCharsets.UTF_8));
        assertRead(
                TransactionsSource.of(TestFiles.write(folder, "a.csv", packed)).load());
    }

    @Test
    void bytes_late_in_the_file_decide_too() {
        String many = TEXT + "007,2024-02-01,1\n".repeat(50_000) + NAME + ",2024-03-01,5\n";
        String file = TestFiles.write(folder, "a.csv", many.replace("¥", ""), Charset.forName("windows-31j"));
        assertThat(TransactionsSource.of(file).load().orders()).isEqualTo(50_003);
        String late = "id,customer_id,order_date,amount\n" + "1,7,2024-02-01,1\n".repeat(50_000) + "2," + NAME
                + ",2024-03-01,5\n";
        String second = TestFiles.write(folder, "b.csv", late, Charset.forName("windows-31j"));
        assertThat(TransactionsSource.of(second).load().customerCode(NAME)).isPresent();
    }

    @Test
    void separators_are_told_by_the_header() {
        for (String separator : new String[] {";", "\t"}) {
            String text = "会員番号" + separator + "購入日" + separator + "購入金額(円)\n7" + separator + "2024-01-05" + separator
                    + "\"1,200\"\n";
            Transactions orders = TransactionsSource.of(TestFiles.write(folder, "a.csv", text))
                    .load();
            assertThat(orders.amount()).isEqualTo(1200);
        }
    }

    @Test
    void quotes_may_hold_separators_line_breaks_and_quotes() {
        String text = "customer_id,memo,order_date,amount\n\"a,b\",\"say \"\"hi\"\"\nthere\",2024-01-05,12\n";
        Transactions orders =
                TransactionsSource.of(TestFiles.write(folder, "a.csv", text)).load();
        assertThat(orders.customerId(0)).isEqualTo("a,b");
    }

    @Test
    void the_names_of_columns_are_told_from_the_beginning_in_every_encoding() {
        List<String> names = List.of("顧客ID", "注文日", "金額");
        Charset windows = Charset.forName("windows-31j");
        assertThat(namesOf("a.csv", TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(names);
        assertThat(namesOf("b.csv", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(names);
        assertThat(namesOf("c.csv", TEXT.replace("¥", "").getBytes(windows))).isEqualTo(names);
        assertThat(namesOf("d.csv.gz", TestFiles.gzip(TEXT.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(names);
    }

    @Test
    void the_names_of_columns_do_not_wait_for_what_is_broken_further_down() {
        String text = "customer_id,order_date,amount\n" + "7,2024-02-01,1\n".repeat(50_000) + "\"open";
        assertThat(namesOf("a.csv", text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("customer_id", "order_date", "amount");
    }

    private List<String> namesOf(String file, byte[] bytes) {
        return TransactionsSource.of(TestFiles.write(folder, file, bytes)).names();
    }
}
