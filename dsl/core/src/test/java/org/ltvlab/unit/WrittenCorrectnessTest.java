package org.ltvlab.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenCorrectnessTest {
    /** By hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0;0",
                "-0.0;1;0.0",
                "5;1;5.0",
                "-1;0;-1",
                "1234567;2;1,234,567.00",
                "-98765;0;-98,765",
                "999999999999;0;999,999,999,999",
                "1000000000000;0;1,000,000,000,000",
                "1234567890123;0;1,234,567,890,120", // twelve digits count
                "4.5;0;4.5",
                "0.25;1;0.25",
            })
    void a_number_is_written_as_it_was_typed(double number, int digits, String text) {
        assertThat(Written.plain(number, digits)).isEqualTo(text);
    }

    /** DecimalFormat is the JDK's other way to write numbers. */
    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                1,
                -1,
                12,
                999,
                1_000,
                -1_000,
                65_536,
                123_456_789,
                999_999_999_999d,
                1e12,
                1e15,
                0.5,
                2.25,
                -7.125
            })
    void fixed_digits_are_those_of_the_jdks_decimal_format(double number) {
        for (int digits = 0; digits <= 4; digits++) {
            DecimalFormat format = new DecimalFormat(
                    "#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits)),
                    DecimalFormatSymbols.getInstance(Locale.ROOT));
            format.setRoundingMode(RoundingMode.HALF_UP);
            assertThat(Written.fixed(number, digits)).isEqualTo(format.format(number));
        }
    }
}
