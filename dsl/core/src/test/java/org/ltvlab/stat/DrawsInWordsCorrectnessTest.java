package org.ltvlab.stat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ltvlab.InLanguage;
import org.ltvlab.unit.Language;

/** How trials and seeds are told, in both languages. */
@ExtendWith(InLanguage.class)
class DrawsInWordsCorrectnessTest {
    @Test
    void trials_and_seeds_are_told_as_a_simulation_tells_them() {
        assertThat(new Trials(10_000)).hasToString("10,000 trials");
        assertThat(new Seed(42)).hasToString("seed 42");
        Language.choose(Language.JAPANESE);
        assertThat(new Trials(10_000)).hasToString("試行 10,000回");
        assertThat(new Seed(42)).hasToString("乱数の種 42");
    }
}
