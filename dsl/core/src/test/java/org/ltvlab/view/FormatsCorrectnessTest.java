package org.ltvlab.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;

/** Expected texts are written by hand after the rules of the field: thousands by comma, 万/億 by 10⁴/10⁸, k/M/B by 10³. */
class FormatsCorrectnessTest {
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Formats JA = Formats.in(Language.JAPANESE);
    private static final Formats EN = Formats.in(Language.ENGLISH);

    private final Language before = Language.current();

    @BeforeEach
    void speak_japanese() {
        Language.choose(Language.JAPANESE);
    }

    @AfterEach
    void restore() {
        Language.choose(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0",
                "999|0|999",
                "1000|0|1,000",
                "1234567.891|2|1,234,567.89",
                "-1234.5|0|-1,235",
                "0.125|2|0.13",
                "1.005|2|1.01",
                "-0.001|2|0.00",
                "100000|1|100,000.0"
            })
    void numbers_have_separators_and_round_half_up(double value, int digits, String text) {
        assertThat(JA.number(value, digits)).isEqualTo(text);
    }

    @Test
    void a_sentence_is_the_same_in_every_locale_and_counts_one_as_one() {
        Locale before = Locale.getDefault();
        Language language = Language.current();
        try {
            Language.choose(Language.ENGLISH);
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Formats.fill("%,d orders, %.1f, %s", 12_345, 0.5, Ratio.of(1438, 10_000)))
                        .isEqualTo("12,345 orders, 0.5, 14.4%");
            }
            assertThat(Formats.fill("%,d orders of %,d customers (%s)", 1, 21, "1 orders.csv"))
                    .isEqualTo("1 order of 21 customers (1 orders.csv)");
        } finally {
            Locale.setDefault(before);
            Language.choose(language);
        }
    }

    @Test
    void numbers_that_are_none_are_marked() {
        assertThat(JA.number(Double.NaN, 1)).isEqualTo("–");
        assertThat(JA.number(Double.NEGATIVE_INFINITY, 1)).isEqualTo("-∞");
        assertThat(JA.percent(Double.NaN, 1)).isEqualTo("–");
    }

    @Test
    void long_numbers_keep_every_digit() {
        assertThat(JA.whole(Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
    }

    @Test
    void percent_moves_the_point_exactly() {
        assertThat(JA.percent(0.1234, 1)).isEqualTo("12.3%");
        assertThat(JA.percent(0.285, 0)).isEqualTo("29%");
        assertThat(JA.percent(-0.05, 1)).isEqualTo("-5.0%");
        assertThat(JA.percent(12.5, 0)).isEqualTo("1,250%");
    }

    @Test
    void money_follows_the_language_and_the_currency() {
        assertThat(JA.money(12_000, JPY)).isEqualTo("12,000円");
        assertThat(EN.money(12_000, JPY)).isEqualTo("¥12,000");
        assertThat(EN.money(-12_000, JPY)).isEqualTo("-¥12,000");
        assertThat(JA.money(12.5, USD)).isEqualTo("$12.50");
        assertThat(EN.money(12.5, Currency.getInstance("GBP"))).isEqualTo("£12.50");
        assertThat(EN.money(12.5, Currency.getInstance("CHF"))).isEqualTo("CHF 12.50");
    }

    @Test
    void money_reads_as_the_value_type_writes_it() {
        for (double amount : new double[] {0, 12_000, -999.5, 1_234_567.4}) {
            for (String code : List.of("JPY", "USD", "EUR", "CHF")) {
                Money money = Money.money(amount, code);
                assertThat(Formats.current().money(amount, money.currency())).isEqualTo(money.toString());
            }
        }
    }

    @Test
    void dates_are_long_in_japanese_sentences_and_short_in_cells() {
        LocalDate date = LocalDate.of(2024, 1, 5);
        assertThat(JA.date(date)).isEqualTo("2024年1月5日");
        assertThat(EN.date(date)).isEqualTo("2024-01-05");
        assertThat(JA.cell(date, 1)).isEqualTo("2024-01-05");
        assertThat(JA.cell(LocalDateTime.of(2024, 1, 5, 9, 3, 59), 1)).isEqualTo("2024-01-05 09:03");
    }

    @Test
    void cells_are_written_by_their_type() {
        assertThat(JA.cell(null, 1)).isEmpty();
        assertThat(JA.cell(1234.56, 1)).isEqualTo("1,234.6");
        assertThat(JA.cell(new BigDecimal("0.5"), 2)).isEqualTo("0.50");
        assertThat(JA.cell(1234, 1)).isEqualTo("1,234");
        assertThat(JA.cell((short) 12, 1)).isEqualTo("12");
        assertThat(JA.cell(new BigInteger("12345678901234567890"), 1)).isEqualTo("12,345,678,901,234,567,890");
        assertThat(JA.cell(Ratio.percent(12.345), 1)).isEqualTo("12.3%");
        assertThat(JA.cell(Money.yen(5_000), 1)).isEqualTo("5,000円");
        assertThat(JA.cell("髙﨑", 1)).isEqualTo("髙﨑");
    }

    @Test
    void large_marks_share_one_scale() {
        ValueFormat yen = ValueFormat.money(JPY);
        List<Double> marks = List.of(0.0, 200_000.0, 400_000.0);
        assertThat(JA.ticks(marks, yen)).containsExactly("0円", "20万円", "40万円");
        assertThat(EN.ticks(marks, yen)).containsExactly("¥0", "¥200k", "¥400k");
        assertThat(JA.ticks(List.of(0.0, 5e7, 1e8, 1.5e8), yen)).containsExactly("0円", "0.5億円", "1.0億円", "1.5億円");
        assertThat(EN.ticks(List.of(0.0, 5e5, 1e6), ValueFormat.money(USD))).containsExactly("$0", "$0.5M", "$1.0M");
        assertThat(JA.ticks(List.of(-1e6, 0.0), ValueFormat.number(0))).containsExactly("-100万", "0");
    }

    @Test
    void small_marks_stay_plain_with_the_digits_that_tell_them_apart() {
        assertThat(JA.ticks(List.of(0.0, 5_000.0, 10_000.0), ValueFormat.money(JPY)))
                .containsExactly("0円", "5,000円", "10,000円");
        assertThat(JA.ticks(List.of(0.0, 0.1, 0.2), ValueFormat.percent(1))).containsExactly("0%", "10%", "20%");
        assertThat(JA.ticks(List.of(0.0, 0.025, 0.05), ValueFormat.percent(0))).containsExactly("0.0%", "2.5%", "5.0%");
        assertThat(JA.ticks(List.of(0.0, 0.25), ValueFormat.number(0))).containsExactly("0.00", "0.25");
    }

    @Test
    void the_systems_locale_changes_nothing() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(EN.number(1234.5, 1)).isEqualTo("1,234.5");
            assertThat(EN.cell(LocalDateTime.of(2024, 1, 5, 9, 3), 1)).isEqualTo("2024-01-05 09:03");
        } finally {
            Locale.setDefault(locale);
        }
    }
}
