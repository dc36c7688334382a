package org.ltvlab.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.ltvlab.Words.days;
import static org.ltvlab.Words.months;
import static org.ltvlab.Words.weeks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.problem.LtvProblem;

/** Kaplan and Meier's curve against hand counts and against its definition written out, and where it is unknown. */
@ExtendWith(InLanguage.class)
class LifetimesCorrectnessTest {
    /** Of eight, one leaves after 2, 4, 6 and 8 months; four are still there after 10. */
    private static Lifetimes eight() {
        return Lifetimes.of(
                new double[] {2, 4, 6, 8, 10, 10, 10, 10},
                new boolean[] {true, true, true, true, false, false, false, false},
                months(1));
    }

    /** One left at once, one after 1 quarter, one is still there after 2. */
    private static Lifetimes ofThree() {
        return Lifetimes.of(new double[] {0, 1, 2}, new boolean[] {true, true, false}, months(3));
    }

    /** S = 7/8, 6/8, 5/8, 4/8; of the 6 there after 4 months 1 is gone by 6. */
    @Test
    void survival_and_hazard_are_counted_by_hand() {
        assertThat(eight().survival(months(1)).number()).isEqualTo(1);
        assertThat(eight().survival(months(2)).number()).isCloseTo(7 / 8.0, within(1e-12));
        assertThat(eight().survival(months(10)).number()).isCloseTo(4 / 8.0, within(1e-12));
        assertThat(eight().hazard(months(4), months(6)).number()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(eight().hazard(months(8), months(10)).number()).isZero();
    }

    /** Of four, one leaves on day 7 and one on day 14: S = 3/4, then 2/4; 1 of the 3 there is gone in the second week. */
    @Test
    void a_week_is_7_days_to_the_day() {
        Lifetimes inDays =
                Lifetimes.of(new double[] {7, 14, 20, 20}, new boolean[] {true, true, false, false}, days(1));
        assertThat(inDays.survival(weeks(1)).number()).isEqualTo(3 / 4.0);
        assertThat(inDays.hazard(weeks(1), weeks(2)).number()).isCloseTo(1 / 3.0, within(1e-12));
        Lifetimes inWeeks = Lifetimes.of(new double[] {2, 6}, new boolean[] {true, false}, weeks(1));
        assertThat(inWeeks.survival(days(42)).number()).isEqualTo(1 / 2.0);
    }

    @Test
    void beyond_the_longest_observation_nothing_is_known_while_customers_are_still_there() {
        says(() -> eight().survival(months(11)), """
                survival (継続率) is undefined beyond the longest observation: customers are still there (打ち切り).
                  got:   11 months
                  known: the longest is 10 months""");
        says(() -> eight().meanWithin(months(11)), """
                meanWithin (制限付き平均) is undefined beyond the longest observation: customers are still there (打ち切り).
                  got:   11 months
                  known: the longest is 10 months""");
        says(() -> eight().hazard(months(6), months(6)), """
                hazard (期間別の解約率) needs a time with customers left, and a later one.
                  got:   6 months to 6 months, 62.5% left
                  fix:   .hazard(months(5), months(6))""");
    }

    /** Both left after 2 and 4 months: the mean is 3 months, however long one waits. */
    @Test
    void once_nobody_is_left_the_curve_is_known_for_ever() {
        Lifetimes gone = Lifetimes.of(new double[] {2, 4}, new boolean[] {true, true}, months(1));
        assertThat(gone.survival(months(99)).number()).isZero();
        assertThat(gone.meanWithin(months(99)).number()).isCloseTo(3, within(1e-12));
    }

    /** The definition, Π (1 − left ÷ at risk), row by row over ties and censoring. */
    @Test
    void the_curve_is_its_definition() {
        Random random = new Random(7);
        double[] lengths =
                IntStream.range(0, 300).mapToDouble(i -> random.nextInt(40)).toArray();
        boolean[] ended = new boolean[lengths.length];
        IntStream.range(0, ended.length).forEach(i -> ended[i] = random.nextInt(3) > 0);
        lengths[0] = 40;
        ended[0] = false;
        Lifetimes found = Lifetimes.of(lengths, ended, days(1));
        double share = 1;
        for (int day = 0; day <= 40; day++) {
            int now = day;
            double left = IntStream.range(0, lengths.length)
                    .filter(i -> ended[i] && lengths[i] == now)
                    .count();
            double atRisk = IntStream.range(0, lengths.length)
                    .filter(i -> lengths[i] >= now)
                    .count();
            share *= 1 - left / atRisk;
            assertThat(found.survival(days(day)).number()).isCloseTo(share, within(1e-12));
        }
    }

    /** Every one of half a million ends at a time of its own: scanning all for each took hours. */
    @Test
    void half_a_million_distinct_endings_take_a_moment() {
        int n = 500_000;
        double[] lengths = IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
        boolean[] ended = new boolean[n];
        Arrays.fill(ended, true);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Lifetimes.of(lengths, ended, days(1))
                                .survival(days(n / 2.0))
                                .number())
                        .isCloseTo(0.5, within(1e-9)));
    }

    @Test
    void an_interrupt_stops_the_curve() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(LifetimesCorrectnessTest::eight);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void the_curve_is_drawn_in_steps() {
        assertThat(eight().chart().positions())
                .extracting(time -> Math.round(time * 1e9) / 1e9)
                .containsExactly(0.0, 2.0, 2.0, 4.0, 4.0, 6.0, 6.0, 8.0, 8.0, 10.0);
        assertThat(eight().chart().positions()).isSorted().doesNotHaveDuplicates();
        assertThat(eight().chart().series().get(0).values())
                .extracting(share -> Math.round(share * 1e9) / 1e9)
                .containsExactly(1.0, 1.0, 0.875, 0.875, 0.75, 0.75, 0.625, 0.625, 0.5, 0.5);
        assertThat(ofThree().chart().positions())
                .extracting(time -> Math.round(time * 1e9) / 1e9)
                .containsExactly(0.0, 3.0, 3.0, 6.0);
        assertThat(eight().chart().altText()).contains("share still there: 100.0% at 0, 50.0% at 10");
    }

    private static void says(ThrowingCallable call, String message) {
        assertThatExceptionOfType(LtvProblem.class).isThrownBy(call).withMessage(message);
    }
}
