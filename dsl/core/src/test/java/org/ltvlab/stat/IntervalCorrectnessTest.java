package org.ltvlab.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;
import org.ltvlab.unit.Language;
import org.ltvlab.unit.Money;
import org.ltvlab.unit.Ratio;

@ExtendWith(InLanguage.class)
class IntervalCorrectnessTest {
    /** R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3 (Wilson). */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662",
        "15, 148, 0.0624, 0.1605",
        "0, 20, 0.0000, 0.1611",
        "1, 29, 0.0061, 0.1718",
        "29, 29, 0.8830, 1.0000"
    })
    void wilson_matches_newcombe_1998(long successes, long trials, double low, double high) {
        Interval interval = Interval.wilson(successes, trials, 0.95);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
        assertThat(interval.kind()).hasToString("Wilson");
    }

    /** Exact Poisson limits as tabled since Garwood (1936), here for 0, 1 and 10 events. */
    @ParameterizedTest
    @CsvSource({"0, 0.000, 3.689", "1, 0.0253, 5.572", "10, 4.795, 18.39"})
    void poisson_matches_garwood_1936(long events, double low, double high) {
        Interval interval = Interval.poisson(events, 1, 0.95);
        assertThat(interval.low()).isCloseTo(low, within(0.0005));
        assertThat(interval.high()).isCloseTo(high, within(0.005));
        assertThat(Interval.poisson(events, 4, 0.95).high()).isCloseTo(interval.high() / 4, within(1e-12));
    }

    @Test
    void it_reads_as_a_range_in_its_unit() {
        // Newcombe's 81 of 263; Garwood's 10 events, as a churn in 100 months.
        Interval share = Interval.wilson(81, 263, 0.95);
        Interval churn = Interval.poisson(10, 100, 0.95).in(new Ratio(0).perMonth());
        assertThat(share).hasToString("25.5%–36.6%");
        assertThat(churn).hasToString("4.8%–18.4%/month");
        assertThat(Interval.poisson(10, 0.01, 0.95).in(Money.yen(0))).hasToString("¥480–¥1,839");
        assertThat(share.view()).hasToString("25.5%–36.6% (95% interval, Wilson)");
        Language.choose(Language.JAPANESE);
        assertThat(churn).hasToString("4.8%–18.4%/月");
        assertThat(churn.view()).hasToString("4.8%–18.4%/月(95%信頼区間、厳密なポアソン)");
    }

    @Test
    void impossible_arguments_are_refused() {
        assertThatThrownBy(() -> Interval.wilson(3, 2, 0.95))
                .isInstanceOf(LtvProblem.class)
                .hasMessage("""
                A share needs at least 1 trial and between 0 and all of them as successes.
                  got:   3 of 2""");
        assertThatThrownBy(() -> Interval.poisson(3, 0, 0.95))
                .isInstanceOf(LtvProblem.class)
                .hasMessage("""
                A rate needs time at risk above 0 and at least 0 events.
                  got:   3 events in 0.0""");
        assertThatThrownBy(() -> Interval.wilson(1, 2, 95))
                .isInstanceOf(LtvProblem.class)
                .hasMessage("""
                A confidence level (信頼水準) must lie between 0 and 1, both exclusive.
                  got:   95.0
                  fix:   0.95""");
    }
}
