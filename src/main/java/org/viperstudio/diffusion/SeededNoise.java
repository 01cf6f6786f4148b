package org.viperstudio.diffusion;

/**
 * Gaussian noise from a seed, the same on every machine and device.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014) gives 64-bit words; the upper 53 bits of each make a uniform number in
 * (0, 1], and pairs of those a pair of normal numbers by the Box-Muller transform, in {@link StrictMath}.
 */
public final class SeededNoise {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /**
     * A stream of noise.
     *
     * @param stream which of a seed's independent streams: 0 is the start noise, 1 the noise of a stochastic sampler's
     *     steps
     */
    public SeededNoise(long seed, long stream) {
        state = mixed(mixed(seed) + stream * GOLDEN_GAMMA);
    }

    /** The next {@code count} Gaussian numbers of mean 0 and variance 1. */
    public float[] next(int count) {
        float[] noise = new float[count];
        for (int i = 0; i < count; i += 2) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
            double angle = 2 * Math.PI * uniform();
            noise[i] = (float) (radius * StrictMath.cos(angle));
            if (i + 1 < count) {
                noise[i + 1] = (float) (radius * StrictMath.sin(angle));
            }
        }
        return noise;
    }

    private double uniform() {
        state += GOLDEN_GAMMA;
        return ((mixed(state) >>> 11) + 1) * 0x1p-53;
    }

    private static long mixed(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
