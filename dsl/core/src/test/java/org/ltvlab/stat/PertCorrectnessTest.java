package org.ltvlab.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The PERT distribution against its published moments: mean (a + 4m + b) ÷ 6 (D. G. Malcolm et al. 1959), variance
 * (mean − a)(b − mean) ÷ 7 (D. Vose 2008, Risk analysis), and against its density integrated by Simpson's rule.
 */
class PertCorrectnessTest {
    private static final int PARTS = 20_000;

    @ParameterizedTest
    @CsvSource({"0, 3, 10", "0.04, 0.05, 0.09", "100, 400, 500", "-5, -1, 2"})
    void mean_and_variance_are_the_published_ones(double a, double m, double b) {
        Distribution pert = Distribution.pert(a, m, b);
        double mean = simpson(pert::quantile, 0, 1);
        double square = simpson(p -> (pert.quantile(p) - mean) * (pert.quantile(p) - mean), 0, 1);
        double width = b - a;
        double expected = (a + 4 * m + b) / 6;
        assertThat(mean).isCloseTo(expected, within(1e-5 * width));
        assertThat(square).isCloseTo((expected - a) * (b - expected) / 7, within(1e-4 * width * width));
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 10", "0.04, 0.05, 0.09", "100, 400, 500", "-5, -1, 2"})
    void quantiles_are_those_of_the_integrated_density(double a, double m, double b) {
        Distribution pert = Distribution.pert(a, m, b);
        double left = 4 * (m - a) / (b - a);
        double right = 4 * (b - m) / (b - a);
        DoubleUnaryOperator density = x -> Math.pow(x - a, left) * Math.pow(b - x, right);
        double whole = simpson(density, a, b);
        for (double p : new double[] {0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99}) {
            double value = pert.quantile(p);
            assertThat(simpson(density, a, value) / whole).isCloseTo(p, within(1e-5));
            assertThat(pert.probability(value)).isCloseTo(p, within(1e-9));
        }
    }

    private static double simpson(DoubleUnaryOperator f, double from, double to) {
        double h = (to - from) / PARTS;
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int i = 1; i < PARTS; i++) {
            sum += f.applyAsDouble(from + i * h) * (i % 2 == 0 ? 2 : 4);
        }
        return sum * h / 3;
    }
}
