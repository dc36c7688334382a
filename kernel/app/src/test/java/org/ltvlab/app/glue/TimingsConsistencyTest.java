package org.ltvlab.app.glue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ltvlab.app.glue.Timings.Phase;

class TimingsConsistencyTest {
    @Test
    void parts_are_named_in_their_order_and_add_up_to_the_whole() {
        Timings timings = new Timings();
        timings.add(Phase.JVM, 0.5);
        timings.add(Phase.SHELL, 1.25);
        timings.add(Phase.DATA, 0.25);
        timings.add(Phase.CHARTS, 0.25);
        timings.add(Phase.CHARTS, 0.5);
        timings.add(Phase.RUN, 4.0);
        timings.add(Phase.REPORT, 0.75);
        // By hand: cells 4.00 - 1.25; the rest 5.50 - 0.50 - 4.00 - 0.75.
        assertThat(timings.lines(5.5))
                .containsExactly(
                        "Where the time went:",
                        "  Java starts            0.50 s",
                        "  JShell starts          1.25 s",
                        "  cells                  2.75 s",
                        "    of these: data       0.25 s",
                        "    of these: charts     0.75 s",
                        "  report                 0.75 s",
                        "  the rest               0.25 s",
                        "  in all                 5.50 s");
    }

    @Test
    void work_is_timed_also_where_it_throws() {
        Timings timings = new Timings();
        try {
            timings.of(Phase.REPORT, () -> {
                throw new IllegalStateException("broken");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("broken");
        }
        assertThat(timings.measured(Phase.REPORT)).isTrue();
    }
}
