package org.viperstudio.training;

import java.util.List;

/**
 * The architecture of a picture classifier: convolutional blocks that each halve the resolution, global mean and max
 * pooling, and one linear layer.
 *
 * @param channels of each block
 * @param colours whether there is also a linear layer over colour features
 * @param anySize whether it is trained for pictures that were downscaled from larger ones, which have finer lines and
 *     softer grain
 */
record ClassifierArchitecture(List<Integer> channels, boolean colours, boolean anySize) {
    /** The judges: they see only pictures of Sketch's size. */
    static final ClassifierArchitecture JUDGE = new ClassifierArchitecture(List.of(24, 48, 96, 160), true, false);

    /** The eye: it sees whatever pictures people have, and much of taste is colour. */
    static final ClassifierArchitecture EYE = new ClassifierArchitecture(List.of(32, 64, 128, 224), true, true);

    /** Gain of the initial weights before a SiLU, which keeps the variance of activations about constant. */
    private static final double SILU_GAIN = 1.6;

    /** Colour features: a histogram of 64 colours, and the mean colours of a grid of 16 fields. */
    private static final long COLOUR_FEATURES = 64 + 3 * 16;

    ClassifierArchitecture {
        channels = List.copyOf(channels);
    }

    /** Random weights. */
    WeightInitializer weights(int classes, long seed) {
        WeightInitializer initializer = new WeightInitializer(seed);
        int in = 3;
        for (int i = 0; i < channels.size(); i++) {
            int out = channels.get(i);
            String name = "blocks." + i;
            initializer.layer(name + ".reduce", 1, out, in, 3, 3);
            initializer.norm(name + ".norm1", out);
            initializer.layer(name + ".conv", SILU_GAIN, out, out, 3, 3);
            initializer.norm(name + ".norm2", out);
            in = out;
        }
        initializer.layer("classes", 0.1, classes, 2L * in);
        if (colours) {
            initializer.layer("colours", 0, classes, COLOUR_FEATURES);
        }
        return initializer;
    }
}
