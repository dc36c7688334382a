package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ltvlab.engine.Ledger;
import org.ltvlab.view.TableView;

/** Both CDNOW files (Fader and Hardie) against their published sizes and against splitting their lines by hand. */
class CdnowCorrectnessTest {
    private static final Pattern BLANKS = Pattern.compile(" +");

    private record Order(String customer, LocalDate day, long cents) {}

    @ParameterizedTest
    @CsvSource({
        "cdnow-sample.txt, 0, 2, 4, 6919, 2357, 244091.94",
        "cdnow-master.txt, 0, 1, 3, 69659, 23570, 2500315.63"
    })
    void every_order_agrees_with_the_lines_of_the_file(
            String file, int idAt, int dateAt, int amountAt, int rows, int customers, BigDecimal total) {
        Transactions orders = TransactionsSource.of(
                        TestFiles.dataset("cdnow/" + file).toString())
                .load();
        List<Order> expected = new ArrayList<>();
        for (String line : TestFiles.lines(TestFiles.dataset("cdnow/" + file))) {
            String[] words = BLANKS.split(line.strip(), -1);
            if (!words[0].equals("customer_id")) {
                LocalDate day = LocalDate.parse(words[dateAt], DateTimeFormatter.BASIC_ISO_DATE);
                long cents = new BigDecimal(words[amountAt]).movePointRight(2).longValueExact();
                expected.add(new Order(words[idAt], day, cents));
            }
        }
        expected.sort(Comparator.comparing(Order::customer).thenComparing(Order::day));
        assertThat(actual(orders)).containsExactlyElementsOf(expected);
        assertThat(orders.orders()).isEqualTo(rows);
        assertThat(orders.customers()).isEqualTo(customers);
        assertThat(orders.amount()).isEqualTo(total.movePointRight(2).longValueExact());
        assertThat(orders.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(orders.lastDate()).isEqualTo("1998-06-30");
    }

    @Test
    void the_master_file_is_known_by_its_shape_where_nobody_wrote_a_header_into_it(@TempDir Path folder) {
        List<String> lines = TestFiles.lines(TestFiles.dataset("cdnow/cdnow-master.txt"));
        String bare = String.join("\r\n", lines.subList(1, lines.size())) + "\r\n"; // as Fader and Hardie publish it
        Transactions orders = TransactionsSource.of(TestFiles.write(folder, "CDNOW_master.txt", bare))
                .load();
        assertThat(orders.orders()).isEqualTo(69_659);
        assertThat(orders.customers()).isEqualTo(23_570);
        assertThat(orders.amount()).isEqualTo(250_031_563);
        assertThat(orders.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(orders.recognition().column(Role.CUSTOMER_ID)).hasValue("customer_id");
        assertThat(orders.recognition().column(Role.AMOUNT)).hasValue("dollar_value");
    }

    private static List<Order> actual(Transactions orders) {
        Ledger ledger = orders.ledger();
        List<Order> rows = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            LocalDate day = LocalDate.ofEpochDay(ledger.day()[i]);
            rows.add(new Order(orders.customerId(ledger.customer()[i]), day, ledger.amount()[i]));
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"cdnow-sample.txt, master_id", "cdnow-master.txt, customer_id"})
    void the_layout_is_recognised_and_shown_with_the_line_that_changes_it(String file, String column) {
        Recognition recognition = TransactionsSource.of(
                        TestFiles.dataset("cdnow/" + file).toString())
                .load()
                .recognition();
        assertThat(recognition.column(Role.CUSTOMER_ID)).hasValue(column);
        assertThat(recognition.column(Role.ORDER_DATE)).hasValue("date");
        assertThat(recognition.column(Role.AMOUNT)).hasValue("dollar_value");
        assertThat(recognition.parts()).extracting(Recognition.Part::line).contains(".customerId(\"" + column + "\")");
        assertThat(((TableView) recognition.view()).rows()).hasSize(5);
    }
}
