package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StopSwitchConsistencyTest {
    private final StopSwitch stop = new StopSwitch();

    @Test
    void a_stop_between_the_announcement_of_a_cell_and_its_beginning_is_kept() {
        stop.announce();
        stop.stop();
        stop.begin();
        assertThatThrownBy(stop::enter).isInstanceOf(CellStopped.class);
        stop.leave();
        assertThat(stop.end()).isTrue();
    }

    @Test
    void a_stop_while_no_cell_runs_does_not_reach_the_next_one() {
        stop.announce();
        stop.begin();
        assertThat(stop.end()).isFalse();
        stop.stop();
        stop.announce();
        stop.begin();
        stop.enter();
        stop.leave();
        assertThat(stop.end()).isFalse();
    }
}
