package org.viperstudio.training;

import java.util.List;

/** The form of a judge: blocks that halve the picture, then one matrix over their means and maxima. */
record JudgeForm(List<Integer> channels, int classes) {
    private static final double SILU = 1.6;

    JudgeForm {
        channels = List.copyOf(channels);
    }

    static JudgeForm of(int classes) {
        return new JudgeForm(List.of(24, 48, 96, 160), classes);
    }

    Shapes weights(long seed) {
        Shapes shapes = new Shapes(seed);
        int in = 3;
        for (int i = 0; i < channels.size(); i++) {
            int out = channels.get(i);
            String name = "blocks." + i;
            shapes.layer(name + ".reduce", 1, out, in, 3, 3);
            shapes.norm(name + ".norm1", out);
            shapes.layer(name + ".conv", SILU, out, out, 3, 3);
            shapes.norm(name + ".norm2", out);
            in = out;
        }
        shapes.layer("classes", 0.1, classes, 2L * in);
        return shapes;
    }
}
