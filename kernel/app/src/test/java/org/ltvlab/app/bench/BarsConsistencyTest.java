package org.ltvlab.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsConsistencyTest {
    private final StringWriter said = new StringWriter();
    private final Bars bars = new Bars(new PrintWriter(said));

    @Test
    void every_bar_is_named_with_its_verdict_and_counted() {
        bars.judge("  rows 0.10 s", "<= 0.2 s", true);
        bars.judge("  rows 0.30 s", "<= 0.2 s", false);
        bars.close();
        assertThat(said.toString().lines())
                .containsExactly(
                        "  rows 0.10 s   bar <= 0.2 s: met",
                        "  rows 0.30 s   bar <= 0.2 s: MISSED",
                        "  1 of 2 bars met");
    }

    /** Medians by hand: 2 of 1, 2, 9 and 5 of 4, 6. */
    @Test
    void a_ratio_is_that_of_the_medians() {
        Comparison comparison = new Comparison("reading", List.of(9.0, 1.0, 2.0), "pandas", List.of(4.0, 6.0));
        assertThat(comparison.ratio()).isEqualTo(0.4);
        assertThat(comparison.line()).endsWith("ltv 2.00 s (1.00-9.00)   pandas 5.00 s (4.00-6.00)   ratio 0.40");
    }
}
