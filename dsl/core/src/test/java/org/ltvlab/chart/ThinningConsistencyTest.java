package org.ltvlab.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws of thinning: few points, ascending, all from the line, no peak and no gap lost. */
class ThinningConsistencyTest {
    private static final int COUNT = 100_000;

    private static Points noisy() {
        double[] x = IntStream.range(0, COUNT).asDoubleStream().toArray();
        double[] y = Arrays.stream(x)
                .map(i -> Math.sin(i / 700) * 1000 + (i * 7919 % 101))
                .toArray();
        y[54_321] = 9e9;
        y[12_345] = -9e9;
        Arrays.fill(y, 70_000, 71_000, Double.NaN);
        return new Points(x, y);
    }

    @Test
    void a_long_line_keeps_peaks_ends_and_gaps() {
        Points whole = noisy();
        Points thin = Thinning.line(whole);
        assertThat(thin.x()).hasSizeBetween(500, Thinning.MOST).isSorted().doesNotHaveDuplicates();
        assertThat(thin.x()).contains(0, 12_345, 54_321, COUNT - 1);
        for (int i = 0; i < thin.x().length; i++) {
            assertThat((Double) thin.y()[i]).isEqualTo((Double) whole.y()[(int) thin.x()[i]]);
        }
        assertThat(IntStream.range(0, thin.x().length)
                        .filter(i -> thin.x()[i] >= 70_000 && thin.x()[i] < 71_000)
                        .mapToDouble(i -> thin.y()[i])
                        .filter(Double::isNaN)
                        .count())
                .isPositive();
    }

    @Test
    void a_short_line_stays_as_it_is() {
        Points points = new Points(new double[] {1, 2}, new double[] {3, 4});
        assertThat(Thinning.line(points)).isSameAs(points);
    }

    @Test
    void a_point_between_gaps_has_a_marker() {
        double[] x = IntStream.range(0, 1000).asDoubleStream().toArray();
        double[] y = new double[1000];
        Arrays.fill(y, Double.NaN);
        y[501] = 1;
        assertThat(Thinning.markers(new Points(x, y)).x()).containsExactly(501);
        assertThat(Thinning.markers(new Points(x, x)).x()).hasSizeBetween(20, 40);
    }
}
