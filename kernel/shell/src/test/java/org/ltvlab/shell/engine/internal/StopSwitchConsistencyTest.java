package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ltvlab.shell.display.internal.Rendering;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.CellSink;

class StopSwitchConsistencyTest {
    private boolean raised;
    private final StopFlag flag = new StopFlag(stopping -> raised = stopping);
    private final StopSwitch stop = new StopSwitch(flag);

    private static CellRun run() {
        return new CellRun(
                new CellSink(
                        CellOutput.none(),
                        CellInput.none(),
                        new Rendering(List.of()),
                        cell -> null,
                        new OutputNotes(Speech.ENGLISH)),
                String::valueOf);
    }

    @Test
    void a_stop_between_the_announcement_of_a_cell_and_its_beginning_is_kept() {
        stop.announce();
        stop.stop();
        stop.announceOnce();
        stop.begin(run());
        assertThatThrownBy(StopSwitch::entering).isInstanceOf(CellStopped.class);
        StopSwitch.leaving();
        assertThat(stop.end()).isTrue();
    }

    @Test
    void a_stop_while_no_cell_runs_does_not_reach_the_next_one() {
        stop.announce();
        stop.begin(run());
        assertThat(stop.end()).isFalse();
        stop.stop();
        stop.announce();
        stop.begin(run());
        StopSwitch.entering();
        StopSwitch.leaving();
        assertThat(stop.end()).isFalse();
    }

    @Test
    void a_cell_that_begins_beside_a_stopped_one_does_not_let_it_go_on() throws Exception {
        stop.begin(run());
        stop.stop();
        Thread other = new Thread(() -> new StopSwitch(flag).begin(run()));
        other.start();
        other.join();
        assertThat(raised).isTrue();
        stop.end();
        stop.begin(run());
        assertThat(raised).isFalse();
        stop.end();
    }
}
