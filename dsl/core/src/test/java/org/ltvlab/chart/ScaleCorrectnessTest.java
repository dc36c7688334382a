package org.ltvlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleCorrectnessTest {
    @Test
    void marks_are_round_and_exact() {
        assertThat(Scale.around(0, 0.93, 5, false).marks()).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(Scale.around(0, 0.3, 3, false).marks()).containsExactly(0.0, 0.1, 0.2, 0.3);
        assertThat(Scale.around(-650_000, 1_200_000, 5, true).marks())
                .containsExactly(-1_000_000.0, -500_000.0, 0.0, 500_000.0, 1_000_000.0, 1_500_000.0);
    }

    @Test
    void counts_get_whole_marks_only() {
        assertThat(Scale.around(0, 3, 5, true).marks()).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(Scale.around(0, 12, 5, true).marks()).containsExactly(0.0, 5.0, 10.0, 15.0);
    }

    @Test
    void a_single_value_still_has_an_axis() {
        assertThat(Scale.around(0, 0, 5, false).marks()).hasSizeGreaterThan(2).contains(0.0);
        Scale one = Scale.around(7, 7, 5, false);
        assertThat(one.from()).isLessThanOrEqualTo(7);
        assertThat(one.to()).isGreaterThan(7);
    }

    /** Neighbouring numbers of a double, a sum in two orders, and what has no round numbers inside. */
    @ParameterizedTest
    @CsvSource({
        "459.5279310344827,459.5279310344828",
        "1e17,1.00000000000000016e17",
        "-0.30000000000000004,-0.3",
        "0,5e-324",
        "-5e-324,0"
    })
    void what_differs_by_rounding_only_is_drawn_level(double least, double most) {
        for (Scale scale : List.of(Scale.around(least, most, 5, false), Scale.within(least, most, 5, false))) {
            assertThat(scale.share(most) - scale.share(least)).isBetween(0.0, 1e-8);
            assertThat(scale.share(least)).isBetween(-1e-9, 1.0);
            assertThat(scale.marks()).hasSizeBetween(2, 8).isSorted();
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-3,11", "1e-9,2e-9", "0,9.3e12", "-1e6,-2e5", "99.5,100.25"})
    void the_scale_covers_its_values_and_little_more(double least, double most) {
        Scale scale = Scale.around(least, most, 5, false);
        assertThat(scale.share(least)).isBetween(-1e-9, 0.5);
        assertThat(scale.share(most)).isBetween(0.5, 1 + 1e-9);
        assertThat(scale.marks()).hasSizeBetween(4, 8).isSorted();
        Scale tight = Scale.within(least, most, 5, false);
        assertThat(tight.from()).isEqualTo(least);
        assertThat(tight.to()).isEqualTo(most);
        assertThat(tight.marks())
                .allSatisfy(mark -> assertThat(tight.share(mark)).isBetween(-1e-8, 1 + 1e-8));
    }

    @Test
    void a_padded_scale_keeps_its_marks_in_place() {
        Scale padded = Scale.around(0, 10, 5, true).padded(10, 220);
        assertThat(padded.share(0) * 220).isCloseTo(10, within(1e-9));
        assertThat(padded.share(10) * 220).isCloseTo(210, within(1e-9));
    }
}
