package org.ltvlab.jupyter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurroundingsCorrectnessTest {
    private static final ProcessHandle OWN = ProcessHandle.current();
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    @Test
    void the_process_that_the_front_end_names_is_the_one() {
        assertThat(Surroundings.parent(" " + OWN.pid() + "\n", false)).contains(OWN);
    }

    @Test
    void a_name_that_is_of_no_use_here_leaves_the_process_that_started_this_one() {
        assertThat(OWN.parent().map(ProcessHandle::pid).orElse(0L))
                .as("tests have a parent")
                .isGreaterThan(1);
        assertThat(Surroundings.parent(NOBODY, false)).isEqualTo(OWN.parent());
        assertThat(Surroundings.parent("not a number", false)).isEqualTo(OWN.parent());
        assertThat(Surroundings.parent(String.valueOf(OWN.pid()), true)).isEqualTo(OWN.parent());
    }
}
