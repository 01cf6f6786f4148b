package org.viperstudio.gallery.noise;

import java.util.List;

/**
 * The SplitMix64 generator (Steele, Lea and Flood 2014). {@link #fork} names an independent stream, so that one part of
 * a picture can change how many numbers it draws without moving any other part.
 */
public final class Generator {
    private final long origin;
    private long state;

    public Generator(long seed) {
        origin = scramble(seed + 0x9E3779B97F4A7C15L);
        state = origin;
    }

    /** A stream that depends on this generator's seed and the name alone, not on what was drawn before. */
    public Generator fork(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new Generator(origin ^ hash);
    }

    public long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        return scramble(state);
    }

    private static long scramble(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in 0 (included) to 1 (excluded). */
    public float next() {
        return (nextLong() >>> 40) * 0x1p-24f;
    }

    public float between(float low, float high) {
        return low + (high - low) * next();
    }

    /** Uniform in -1..1. */
    public float signed() {
        return 2 * next() - 1;
    }

    /** About normal with deviation 1: the sum of four uniform numbers. */
    public float bell() {
        return (next() + next() + next() + next() - 2) * 1.7320508f;
    }

    public int below(int bound) {
        return (int) (next() * bound);
    }

    public boolean chance(float probability) {
        return next() < probability;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A seed for {@link Noise}. */
    public int noiseSeed() {
        return (int) (nextLong() >>> 32);
    }
}
