package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.data.TestFiles.problem;
import static org.ltvlab.data.TestFiles.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Excel and shops' exports in Japan write yy/M/d; by hand: which of the three patterns all dates of a line fit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24/01/05 | 24/02/05 | 25/02/05 | yy/M/d d/M/yy | 2024-01-05",
                "24/1/5 | 24/2/15 | 25/12/31 | yy/M/d | 2024-01-05",
                "24-12-31 | 25-01-02 | 25-01-03 | yy-M-d d-M-yy | 2024-12-31",
                "24.12.31 9:30 | 25.01.02 9:30 | 25.01.03 0:00 | yy.M.d d.M.yy | 2024-12-31",
                "06/01/05 | 06/02/05 | 06/03/05 | yy/M/d M/d/yy d/M/yy | 2006-01-05",
                "06/01/05 | 06/02/32 | 06/03/05 | M/d/yy d/M/yy | 2005-06-01",
                "32/01/05 | 33/02/05 | 34/03/05 | yy/M/d | 2032-01-05",
                "06/13/05 | 06/14/05 | 06/15/05 | M/d/yy | 2005-06-13",
                "１２／３１／２４ | 12/30/24 | 12/29/24 | M/d/yy | 2024-12-31",
                "05/06/00 | 05/06/00 | 05/06/00 | M/d/yy d/M/yy | 2000-05-06",
                "24/02/30 | 24/02/28 | 24/02/28 | d/M/yy | 2030-02-24",
                "13/14/15 | 24/01/05 | 06/01/05 | yy/M/d M/d/yy d/M/yy |"
            })
    void a_year_of_two_digits_is_where_all_dates_let_it_be(
            String a, String b, String c, String patterns, @Nullable String dayOfTheFirst) {
        String rows = "a," + a + ",1\na," + b + ",2\na," + c + ",3\n";
        String file = write(folder, "orders.csv", HEADER + rows);
        List<String> fixes = Stream.of(patterns.split(" ", -1))
                .map(pattern -> ".orderDate(\"order_date\", \"" + pattern + "\")")
                .toList();
        assertThat(problem(folder, () -> TransactionsSource.of(file).load()))
                .contains("order_date: \"" + a + "\" (ambiguous: which is the year, which the month?)")
                .endsWith("  fix:   " + String.join(" or ", fixes));
        if (dayOfTheFirst != null) {
            String pattern = patterns.split(" ", -1)[0];
            Transactions orders =
                    TransactionsSource.of(file).orderDate("order_date", pattern).load();
            int first = (int) LongStream.of(orders.ledger().amount())
                    .takeWhile(amount -> amount != 1)
                    .count();
            assertThat(LocalDate.ofEpochDay(orders.ledger().day()[first])).isEqualTo(dayOfTheFirst);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/1/4", "124/1/5", "24/1/105"})
    void what_is_no_year_month_and_day_in_any_order_is_no_date(String date) {
        assertThat(problem(folder, () -> source(date).load()))
                .contains("\"" + date + "\" (not a date)")
                .endsWith("fix:   correct these cells in the file, or name the right column or pattern");
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
