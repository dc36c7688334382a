package org.ltvlab.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.unit.Frequency.perMonth;
import static org.ltvlab.unit.Frequency.perYear;
import static org.ltvlab.unit.Money.money;
import static org.ltvlab.unit.Money.yen;
import static org.ltvlab.unit.Ratio.percent;
import static org.ltvlab.unit.Span.months;
import static org.ltvlab.unit.Span.years;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;

@ExtendWith(InLanguage.class)
class UnitsCorrectnessTest {
    /** 1 - 0.95^12 = 0.459639912..., by hand: 0.95^12 = 0.540360088 (repeated multiplication). */
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

    @Test
    void churn_compounds_five_percent_a_month_is_46_a_year() {
        assertThat(percent(5).perMonth().in(Grain.YEAR).number()).isCloseTo(0.459639912, within(5e-10));
        assertThat(percent(5).perMonth().in(Grain.YEAR)).hasToString("46.0%/year");
    }

    /** 1.01^12 - 1 = 0.126825030, the usual textbook effective annual rate of 1 % a month. */
    @Test
    void growth_compounds_upwards() {
        assertThat(percent(1).perMonth().growingIn(Grain.YEAR).number()).isCloseTo(0.126825030, within(5e-10));
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
