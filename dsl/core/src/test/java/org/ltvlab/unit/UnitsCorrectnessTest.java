package org.ltvlab.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.ltvlab.unit.Frequency.perMonth;
import static org.ltvlab.unit.Frequency.perYear;
import static org.ltvlab.unit.Money.money;
import static org.ltvlab.unit.Money.yen;
import static org.ltvlab.unit.Ratio.percent;
import static org.ltvlab.unit.Span.months;
import static org.ltvlab.unit.Span.years;

import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ltvlab.InLanguage;

@ExtendWith(InLanguage.class)
class UnitsCorrectnessTest {
    @Test
    void a_count_is_whole_and_a_mean_has_two_digits() {
        assertThat(new Count(2357)).hasToString("2,357");
        assertThat(new Count(3.1492)).hasToString("3.15");
    }

    /** By hand. */
    @Test
    void a_relative_change_and_a_change_in_points_are_two_words() {
        PeriodicRate churn = Ratio.percent(5).perMonth();
        assertThat(churn.by(Ratio.percent(-10))).hasToString("4.5%/month");
        assertThat(churn.byPoints(-1)).hasToString("4.0%/month");
        assertThat(Ratio.percent(60).by(Ratio.percent(5))).hasToString("63.0%");
        assertThat(Ratio.percent(60).byPoints(5)).hasToString("65.0%");
        assertThat(Money.yen(5_000).by(Ratio.percent(10))).hasToString("¥5,500");
        assertThat(Frequency.perMonth(1.2).by(Ratio.percent(25))).hasToString("1.5/month");
        assertThat(Span.months(12).by(Ratio.percent(-50))).hasToString("6 months");
        Language.choose(Language.JAPANESE);
        assertThat(churn.byPoints(-1)).hasToString("4.0%/月");
    }

    /** 1 - 0.95^12 = 0.459639912..., by hand: 0.95^12 = 0.540360088 (repeated multiplication). */
    @Test
    void churn_compounds_five_percent_a_month_is_46_a_year() {
        assertThat(percent(5).perMonth().lossIn(Grain.YEAR).number()).isCloseTo(0.459639912, within(5e-10));
        assertThat(percent(5).perMonth().lossIn(Grain.YEAR)).hasToString("46.0%/year");
    }

    /** 0.95^12 = 0.540360088 as above: who stays for a year stayed in every month. */
    @Test
    void retention_is_converted_by_the_loss_that_it_leaves() {
        assertThat(percent(95)
                        .perMonth()
                        .complement()
                        .lossIn(Grain.YEAR)
                        .complement()
                        .number())
                .isCloseTo(0.540360088, within(5e-10));
    }

    /** 1.01^12 - 1 = 0.126825030, the usual textbook effective annual rate of 1 % a month. */
    @Test
    void growth_compounds_upwards() {
        assertThat(percent(1).perMonth().growthIn(Grain.YEAR).number()).isCloseTo(0.126825030, within(5e-10));
    }

    /** What comes once each period comes as often a year as a year has periods; of what loses 2 %, 0.98 to that power stays. */
    @ParameterizedTest
    @MethodSource
    void a_word_of_each_period_names_that_period(MoneyFlow flow, PeriodicRate rate, double inAYear) {
        assertThat(flow.over(years(1)).number()).isCloseTo(inAYear, within(1e-9));
        assertThat(rate.lossIn(Grain.YEAR).number()).isCloseTo(1 - Math.pow(0.98, inAYear), within(1e-9));
    }

    /** A year has 365.25 days, a week 7. */
    static Stream<Arguments> a_word_of_each_period_names_that_period() {
        return Stream.of(
                arguments(yen(1).perDay(), percent(2).perDay(), 365.25),
                arguments(yen(1).perWeek(), percent(2).perWeek(), 365.25 / 7),
                arguments(yen(1).perMonth(), percent(2).perMonth(), 12.0),
                arguments(yen(1).perQuarter(), percent(2).perQuarter(), 4.0),
                arguments(yen(1).perYear(), percent(2).perYear(), 1.0));
    }

    /** Once a week is 365.25 ÷ 7 times a year, by the year of 365.25 days. */
    @Test
    void once_a_week_is_52_times_a_year() {
        assertThat(Frequency.perWeek(1).in(Grain.YEAR).number()).isCloseTo(365.25 / 7, within(1e-9));
    }

    @Test
    void frequencies_spans_and_flows_are_linear() {
        assertThat(perMonth(1.2).in(Grain.YEAR).number()).isCloseTo(14.4, within(1e-12));
        assertThat(years(3).in(Grain.MONTH)).isEqualTo(months(36));
        assertThat(years(1).in(Grain.DAY).number()).isCloseTo(365.25, within(1e-9));
        assertThat(yen(6_000).perMonth().in(Grain.YEAR)).isEqualTo(yen(72_000).perYear());
        assertThat(yen(6_000).perMonth().over(years(1))).isEqualTo(yen(72_000));
    }

    @Test
    void minor_units_become_major_ones_by_the_digits_of_the_currency() {
        assertThat(Money.ofMinor(1250, Currency.getInstance("USD"))).isEqualTo(money(12.5, "USD"));
        assertThat(Money.ofMinor(1250, Currency.getInstance("JPY"))).isEqualTo(yen(1250));
        assertThat(Money.ofMinor(-1, Currency.getInstance("USD"))).isEqualTo(money(-0.01, "USD"));
    }

    @Test
    void money_adds_scales_and_compares() {
        assertThat(yen(5_000).plus(yen(1_000)).minus(yen(500))).isEqualTo(yen(5_500));
        assertThat(yen(5_000).times(percent(60))).isEqualTo(yen(3_000));
        assertThat(yen(5_000).times(perMonth(2))).isEqualTo(yen(10_000).perMonth());
        assertThat(yen(10).dividedBy(4)).isEqualTo(yen(2.5));
        assertThat(yen(24_000).dividedBy(yen(13_000)).number()).isCloseTo(24_000 / 13_000.0, within(1e-15));
        assertThat(yen(1)).isLessThan(yen(2));
        assertThat(yen(-1).isNegative()).isTrue();
        assertThat(yen(-0.0)).isEqualTo(yen(0));
    }

    @Test
    void values_compare_across_their_periods() {
        assertThat(perYear(13)).isGreaterThan(perMonth(1));
        assertThat(months(13)).isGreaterThan(years(1));
        assertThat(percent(50).perYear()).isGreaterThan(percent(5).perMonth());
        assertThat(yen(10).perYear()).isLessThan(yen(1).perMonth());
    }

    /** Of one period by size, whatever the size; 5 % lost a month is 46.0 % a year (above), so that 45 % is less and 47 % more. */
    @Test
    void rates_compare_by_size_in_one_period_and_by_what_they_lose_in_a_year_in_two() {
        assertThat(percent(130).perMonth()).isGreaterThan(percent(120).perMonth());
        assertThat(percent(-5).perMonth()).isLessThan(percent(-4).perMonth());
        assertThat(percent(45).perYear()).isLessThan(percent(5).perMonth());
        assertThat(percent(47).perYear()).isGreaterThan(percent(5).perMonth());
        assertThat(percent(5).perMonth()).isLessThan(percent(47).perYear());
        assertThat(percent(5).perMonth().lossIn(Grain.YEAR))
                .isEqualByComparingTo(percent(5).perMonth());
    }

    /** ISO 4217: the yen has no minor unit, the dollar 2 digits, the Kuwaiti dinar 3, gold none at all. */
    @ParameterizedTest
    @CsvSource({"JPY, 0", "USD, 2", "KWD, 3", "XAU, 0"})
    void a_currency_has_the_digits_of_its_minor_unit(String code, int digits) {
        assertThat(Money.digits(Currency.getInstance(code))).isEqualTo(digits);
    }

    @Test
    void english_says_it_so() {
        assertThat(yen(12_000)).hasToString("¥12,000");
        assertThat(yen(-1234.5)).hasToString("-¥1,235");
        assertThat(yen(-0.3)).hasToString("¥0");
        assertThat(money(12.5, "USD")).hasToString("$12.50");
        assertThat(money(1234.5, "CHF")).hasToString("CHF 1,234.50");
        assertThat(percent(60)).hasToString("60.0%");
        assertThat(percent(0.25)).hasToString("0.25%");
        assertThat(Ratio.of(1, 3)).hasToString("33.3%");
        assertThat(percent(5).perMonth()).hasToString("5.0%/month");
        assertThat(perMonth(1.2)).hasToString("1.2/month");
        assertThat(years(3)).hasToString("3 years");
        assertThat(months(1)).hasToString("1 month");
        assertThat(new Multiple(24_000 / 13_000.0)).hasToString("1.85x");
        assertThat(new Count(2357)).hasToString("2,357");
        assertThat(yen(6_000).perMonth()).hasToString("¥6,000/month");
    }

    @Test
    void japanese_says_it_so() {
        Language.choose(Language.JAPANESE);
        assertThat(yen(12_000)).hasToString("12,000円");
        assertThat(yen(-5_000)).hasToString("-5,000円");
        assertThat(money(12.5, "USD")).hasToString("$12.50");
        assertThat(percent(5).perMonth()).hasToString("5.0%/月");
        assertThat(perMonth(1.2)).hasToString("1.2回/月");
        assertThat(years(3)).hasToString("3年");
        assertThat(months(12)).hasToString("12か月");
        assertThat(Span.weeks(2)).hasToString("2週間");
        assertThat(new Multiple(1.846)).hasToString("1.85倍");
    }
}
