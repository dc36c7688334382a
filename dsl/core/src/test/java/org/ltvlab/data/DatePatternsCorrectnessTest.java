package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.data.TestFiles.problem;
import static org.ltvlab.data.TestFiles.write;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that a pattern settles: what the message proposes must work when it is pasted. */
class DatePatternsCorrectnessTest {
    private static final String HEADER = "customer_id,order_date,amount\n";

    @TempDir
    private Path folder = Path.of("");

    private TransactionsSource source(String date) {
        return TransactionsSource.of(write(folder, "orders.csv", HEADER + "a," + date + ",12\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/1/2010",
                "12/1/2010 8:26",
                "12/1/2010 08:26:00",
                "12/1/2010 8:26 AM",
                "12/1/2010 8:26:00pm",
                "１２／１／２０１０　８：２６"
            })
    void the_pattern_that_the_message_proposes_reads_the_date(String date) {
        String message = problem(folder, () -> source(date).load());
        assertThat(message)
                .contains("order_date: \"" + date + "\" (ambiguous: which is the month?)")
                .endsWith(
                        "fix:   .orderDate(\"order_date\", \"M/d/yyyy\") or .orderDate(\"order_date\", \"d/M/yyyy\")");
        // 12/1/2010 is December 1 in America and January 12 in Britain
        assertThat(source(date).orderDate("order_date", "M/d/yyyy").load().firstDate())
                .isEqualTo("2010-12-01");
        assertThat(source(date).orderDate("order_date", "d/M/yyyy").load().firstDate())
                .isEqualTo("2010-01-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/12/2010", "12/1/2010 noon", "12/1/2010x", "2010-12-01", "12/1/10", "12/1/+999999999"})
    void what_does_not_fit_a_pattern_is_said_not_to_fit(String date) {
        assertThat(problem(
                        folder,
                        () -> source(date).orderDate("order_date", "M/d/yyyy").load()))
                .isEqualTo("""
                        Every row must be readable; 1 cell of 1 row is not.
                          where: FOLDER/orders.csv
                          got:   row 2, order_date: "%s" (does not fit the pattern M/d/yyyy)
                          known: dates like M/d/yyyy; amounts like 1,234, ¥1,234, 12.50, △500
                          fix:   correct these cells in the file, or name the right column or pattern""".formatted(date));
    }

    /** The 13th to the 31st is a day wherever it stands; a year of two digits is told by the message, too. */
    @ParameterizedTest
    @CsvSource({
        "5/1/2024, 13/1/2024, d/M/yyyy, 2024-01-05",
        "5/1/2024, 1/31/2024, M/d/yyyy, 2024-05-01",
        "5.1.2024, 31.1.2024, d.M.yyyy, 2024-01-05",
        "5/1/98, 13/1/98, d/M/yy, 1998-01-05"
    })
    void one_date_that_can_be_read_in_one_way_only_tells_how_all_are_written(
            String open, String told, String pattern, String day) {
        String file = write(folder, "orders.csv", HEADER + "a," + open + ",12\nb," + told + ",12\n");
        assertThat(problem(folder, () -> TransactionsSource.of(file).load()))
                .endsWith("fix:   .orderDate(\"order_date\", \"" + pattern + "\")");
        Transactions orders =
                TransactionsSource.of(file).orderDate("order_date", pattern).load();
        assertThat(LocalDate.ofEpochDay(orders.ledger().day()[0])).isEqualTo(day);
    }

    @Test
    void a_pattern_with_a_time_is_read_whole() {
        assertThat(source("2010年12月1日8時26分")
                        .orderDate("order_date", "yyyy年M月d日H時m分")
                        .load()
                        .firstDate())
                .isEqualTo("2010-12-01");
    }
}
