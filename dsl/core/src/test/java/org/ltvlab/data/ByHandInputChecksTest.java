package org.ltvlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.data.TestFiles.problem;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders written down by hand that no order can be. */
class ByHandInputChecksTest {
    private static final Path NOWHERE = Path.of("no folder");

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+10000-01-01", "0000-12-31", "-0001-01-01"})
    void a_day_outside_the_years_1_to_9999_is_refused(String day) {
        assertThat(problem(NOWHERE, () -> Purchase.of("C1", day, "1"))).isEqualTo("""
                        The day of a purchase (購入日) must be a day like 2024-01-05.
                          got:   "%s"
                          fix:   Purchase.of("C1", "2024-01-05", "1")""".formatted(day));
        LocalDate date = LocalDate.parse(day);
        assertThat(problem(NOWHERE, () -> Transactions.of("JPY", new Purchase("C1", date, BigDecimal.ONE))))
                .isEqualTo("""
                        The day of a purchase (購入日) must lie in the years 1 to 9999.
                          got:   %s
                          fix:   Purchase.of("C1", "2024-01-05", "1200")""".formatted(day));
    }

    @Test
    void the_first_and_the_last_day_of_them_are_read() {
        Transactions orders =
                Transactions.of("JPY", Purchase.of("C1", "0001-01-01", "1"), Purchase.of("C1", "9999-12-31", "2"));
        assertThat(orders.firstDate()).isEqualTo("0001-01-01");
        assertThat(orders.lastDate()).isEqualTo("9999-12-31");
    }

    @Test
    @SuppressWarnings("NullAway") // a variable of a notebook may be null
    void a_customer_must_be_named() {
        assertThat(problem(NOWHERE, () -> Purchase.of(null, "2024-01-05", "1"))).isEqualTo("""
                        A purchase (購入) must name its customer (顧客ID).
                          got:   null
                          fix:   Purchase.of("C1", "2024-01-05", "1200")""");
    }
}
