package org.viperstudio.training;

import java.util.List;

/**
 * The form of a classifier: blocks that halve the picture, then one matrix over their means and maxima.
 *
 * @param channels of each block
 * @param colours whether there is a matrix over the picture's colours, too
 * @param anySize whether it is to read pictures that were larger and made small, too: their lines are finer and their
 *     grain is softer
 */
record ClassifierArchitecture(List<Integer> channels, boolean colours, boolean anySize) {
    /** A judge looks at Sketch's own pictures, all of one size. */
    static final ClassifierArchitecture JUDGE = new ClassifierArchitecture(List.of(24, 48, 96, 160), true, false);

    /** The eye looks at whatever people bring; much of taste is colour. */
    static final ClassifierArchitecture EYE = new ClassifierArchitecture(List.of(32, 64, 128, 224), true, true);

    private static final double SILU = 1.6;
    /** The shares of 64 colours, and the mean colours of 16 fields. */
    private static final long COLOURS = 64 + 3 * 16;

    ClassifierArchitecture {
        channels = List.copyOf(channels);
    }

    /** Weights that have learned nothing. */
    WeightInitializer weights(int classes, long seed) {
        WeightInitializer initializer = new WeightInitializer(seed);
        int in = 3;
        for (int i = 0; i < channels.size(); i++) {
            int out = channels.get(i);
            String name = "blocks." + i;
            initializer.layer(name + ".reduce", 1, out, in, 3, 3);
            initializer.norm(name + ".norm1", out);
            initializer.layer(name + ".conv", SILU, out, out, 3, 3);
            initializer.norm(name + ".norm2", out);
            in = out;
        }
        initializer.layer("classes", 0.1, classes, 2L * in);
        if (colours) {
            initializer.layer("colours", 0, classes, COLOURS);
        }
        return initializer;
    }
}
