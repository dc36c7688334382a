package org.ltvlab.stat;

/**
 * A stream of random numbers of which any can be had at once, so that many cores draw the same as one.
 *
 * <p>Its {@code i}-th number is SplitMix64 of {@code key + i · γ}. Source: G. L. Steele, D. Lea and C. H. Flood (2014), Fast
 * splittable pseudorandom number generators.
 */
public final class RandomStream implements Uniforms {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private final long key;

    private RandomStream(long key) {
        this.key = key;
    }

    /** The stream of a seed and a name; other names give independent streams, whatever else is drawn. */
    public static RandomStream of(Seed seed, String name) {
        long mixed = mix(seed.number() + GAMMA);
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed + GAMMA * (name.charAt(i) + 1L));
        }
        return new RandomStream(mixed);
    }

    @Override
    public double uniform(long place) {
        return ((mix(key + place * GAMMA) >>> 11) + 0.5) * UNIT;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Where it begins. */
    @Override
    public String toString() {
        return "random stream " + Long.toHexString(key);
    }
}
