package org.ltvlab.datasets;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded draws that give the same values on every JDK: a named generator, its specified stream of longs, and {@link
 * StrictMath} only.
 */
final class Draws {
    private final RandomGenerator random;

    private Draws(RandomGenerator random) {
        this.random = random;
    }

    static Draws seeded(long seed) {
        return new Draws(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    }

    /** Uniform on (0, 1), never an end. */
    double uniform() {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1.0p-53;
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    <T> T one(List<T> things) {
        return things.get(below(things.size()));
    }

    /** Exponential with the given rate: mean 1 / rate. */
    double exponential(double rate) {
        return -StrictMath.log(uniform()) / rate;
    }

    /** Standard normal (Box and Muller 1958). */
    private double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(uniform())) * StrictMath.cos(2 * Math.PI * uniform());
    }

    /** Gamma with the given shape and rate: mean shape / rate (Marsaglia and Tsang 2000). */
    double gamma(double shape, double rate) {
        if (shape < 1) {
            return gamma(shape + 1, rate) * StrictMath.pow(uniform(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = normal();
            double cubed = 1 + c * x;
            double v = cubed * cubed * cubed;
            if (v > 0 && StrictMath.log(uniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v / rate;
            }
        }
    }

    /** Beta, as a ratio of gammas. */
    double beta(double a, double b) {
        double x = gamma(a, 1);
        return x / (x + gamma(b, 1));
    }
}
