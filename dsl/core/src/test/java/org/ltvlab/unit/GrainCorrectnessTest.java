package org.ltvlab.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GrainCorrectnessTest {
    static Stream<Arguments> every_pair_of_grains_agrees_with_exact_fractions() {
        return Stream.of(Grain.values())
                .flatMap(from -> Stream.of(Grain.values()).map(to -> Arguments.of(from, to)));
    }

    /** n × from ÷ to in whole parts: what divides without a rest is that very number. */
    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource
    void every_pair_of_grains_agrees_with_exact_fractions(Grain from, Grain to) {
        for (int n = 1; n <= 400; n++) {
            double found = new Span(n, from).in(to).number();
            long parts = n * parts(from);
            double exact = (double) parts / parts(to);
            assertThat(found).isCloseTo(exact, within(1e-15 * exact));
            if (parts % parts(to) == 0) {
                assertThat(found).isEqualTo(exact);
            }
        }
    }

    /** By the definitions, in half hours: a day is 48, a week 7 days, a year 365.25 days, 12 months, 4 quarters. */
    private static long parts(Grain grain) {
        return switch (grain) {
            case DAY -> 48;
            case WEEK -> 7 * 48;
            case MONTH -> 17_532 / 12;
            case QUARTER -> 17_532 / 4;
            case YEAR -> 17_532;
        };
    }
}
