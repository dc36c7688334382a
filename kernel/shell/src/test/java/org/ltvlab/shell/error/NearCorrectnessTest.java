package org.ltvlab.shell.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names are near enough to be suggested; the edits are counted by hand. */
class NearCorrectnessTest {
    private static final List<String> NAMES =
            List.of("C", "oo", "abc", "System", "revenue", "Math", "purchaseFrequency");

    @Test
    void a_third_of_the_name_may_be_mistyped() {
        assertThat(Near.of("Sytem", NAMES)).hasValue("System"); // one letter missing
        assertThat(Near.of("reveune", NAMES)).hasValue("revenue"); // two letters swapped
        assertThat(Near.of("Maht", NAMES)).hasValue("Math");
        assertThat(Near.of("purchasFreqency", NAMES)).hasValue("purchaseFrequency"); // two letters missing
        assertThat(Near.of("rvne", NAMES)).isEmpty(); // three of seven
    }

    @Test
    void case_counts_as_no_edit() {
        assertThat(Near.of("system", NAMES)).hasValue("System");
        assertThat(Near.of("c", NAMES)).hasValue("C");
    }

    @Test
    void half_of_a_name_is_too_much() {
        assertThat(Near.of("k", NAMES)).isEmpty(); // one of one
        assertThat(Near.of("foo", NAMES)).isEmpty(); // one of the two letters of `oo`
        assertThat(Near.of("ab", NAMES)).isEmpty(); // one of two
        assertThat(Near.of("abd", NAMES)).hasValue("abc"); // one of three
    }

    @Test
    void the_name_itself_is_no_suggestion() {
        assertThat(Near.of("oo", NAMES)).isEmpty();
    }
}
