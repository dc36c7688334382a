package org.ltvlab.data.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsCorrectnessTest {
    private final Decimals decimals = new Decimals();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234 | 1234",
                "1,234 | 1234",
                "12,345,678.90 | 12345678.90",
                "１，２３４ | 1234",
                "¥1,234 | 1234",
                "￥1,234 | 1234",
                "\\1,234 | 1234",
                "1234円 | 1234",
                "１２３４円 | 1234",
                "-12.50 | -12.50",
                "−12.50 | -12.50",
                "△1,234 | -1234",
                "▲1,234円 | -1234",
                "(1,234) | -1234",
                "（1,234） | -1234",
                "¥-500 | -500",
                "-¥500 | -500",
                "$ 12.5 | 12.5",
                "+7 | 7",
                ".5 | 0.5",
                "0.00 | 0.00",
                "007 | 7",
                "9223372036854775799 | 9223372036854775799"
            })
    void the_usual_ways_to_write_an_amount_are_read_exactly(String text, BigDecimal expected) {
        assertThat(decimals.read(text.toCharArray(), 0, text.length())).isTrue();
        assertThat(BigDecimal.valueOf(decimals.digits(), decimals.scale())).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "",
                "-",
                "¥",
                "1.2.3",
                "1,23",
                "12,3456",
                "1234,567",
                ",123",
                "1.234,56",
                "1e5",
                "5.",
                "--5",
                "1 234",
                "(-5)",
                "12円50",
                "$5€",
                "99999999999999999999",
                "NaN"
            })
    void what_is_no_amount_is_refused(String text) {
        assertThat(decimals.read(text.toCharArray(), 0, text.length())).isFalse();
    }

    @Test
    void the_sign_of_the_currency_is_kept() {
        decimals.read("￡5".toCharArray(), 0, 2);
        assertThat(decimals.sign()).isEqualTo('£');
        decimals.read("5".toCharArray(), 0, 1);
        assertThat(decimals.sign()).isEqualTo(Decimals.NO_SIGN);
    }

    @Test
    void random_amounts_agree_with_big_decimal() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(-1L << 60, 1L << 60), random.nextInt(6));
            String text = amount.toPlainString();
            assertThat(decimals.read(text.toCharArray(), 0, text.length())).isTrue();
            assertThat(BigDecimal.valueOf(decimals.digits(), decimals.scale())).isEqualTo(amount);
        }
    }
}
