package org.ltvlab.shell.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two parts, given up one after the other; the reserve is the process's. */
class ReserveConsistencyTest {
    @BeforeEach
    @AfterEach
    void all_of_it_is_there() {
        Reserve.takeBack();
    }

    @Test
    void each_lack_of_memory_gives_up_one_part_until_there_is_none() {
        assertThat(List.of(Reserve.giveUp(), Reserve.giveUp(), Reserve.giveUp()))
                .containsExactly(true, true, false);
        Reserve.takeBack();
        assertThat(Reserve.giveUp()).isTrue();
    }

    @Test
    void the_smaller_part_is_lent_only_once_the_larger_one_is_gone() {
        Reserve.lend();
        assertThat(Reserve.giveUp()).as("nothing was lent").isTrue();
        Reserve.lend();
        assertThat(Reserve.giveUp()).as("the smaller part was lent").isFalse();
    }

    @Test
    void only_a_lack_of_memory_gives_up_a_part_also_one_behind_another_problem() {
        Reserve.giveUpFor(new IllegalStateException("the session failed"));
        Reserve.giveUpFor(new IllegalStateException("the session failed", new OutOfMemoryError("full")));
        assertThat(List.of(Reserve.giveUp(), Reserve.giveUp())).containsExactly(true, false);
    }

    @Test
    void work_that_lacked_memory_is_done_again_once_for_each_part() {
        List<String> tries = new ArrayList<>();
        Reserve.doing(() -> {
            tries.add("try");
            if (tries.size() == 1) {
                throw new OutOfMemoryError("full");
            }
        });
        assertThat(tries).hasSize(2);
        assertThatThrownBy(() -> Reserve.doing(() -> {
                    throw new OutOfMemoryError("full for ever");
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(Reserve.giveUp()).isFalse();
    }
}
