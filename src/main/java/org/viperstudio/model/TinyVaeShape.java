package org.viperstudio.model;

import java.util.ArrayList;
import java.util.List;
import org.viperstudio.model.config.TinyVaeConfig;
import org.viperstudio.tensor.Weights;

/**
 * What a tiny autoencoder's tensors tell of its configuration. Each half is a list of layers: convolutions, the
 * residual blocks between them, and layers without weights.
 */
record TinyVaeShape(Half encoder, Half decoder) {
    /** One half: its channels in and out, and channels and blocks of each level. */
    record Half(int in, int out, List<Integer> channels, List<Integer> blocks) {}

    static TinyVaeShape of(Weights weights) {
        TensorShapes shapes = new TensorShapes(weights);
        return new TinyVaeShape(half(shapes, "encoder.layers."), half(shapes, "decoder.layers."));
    }

    /** The configuration of an official preview decoder of this shape. */
    TinyVaeConfig inferredConfig() {
        return new TinyVaeConfig(
                encoder.in,
                decoder.out,
                encoder.out,
                encoder.channels,
                encoder.blocks,
                decoder.channels,
                decoder.blocks,
                "relu",
                2,
                3,
                0.5,
                1,
                0);
    }

    private static Half half(TensorShapes shapes, String prefix) {
        List<String> convolutions = new ArrayList<>();
        List<Integer> blocks = new ArrayList<>();
        for (int i = 0; i <= lastLayer(shapes, prefix); i++) {
            if (shapes.has(prefix + i + ".weight")) {
                convolutions.add(prefix + i + ".weight");
                blocks.add(0);
            } else if (shapes.has(prefix + i + ".conv.0.weight") && !blocks.isEmpty()) {
                blocks.set(blocks.size() - 1, blocks.getLast() + 1);
            }
        }
        int levels = Math.max(0, convolutions.size() - 1);
        List<Integer> channels = convolutions.subList(0, levels).stream()
                .map(name -> shapes.extent(name, 0))
                .toList();
        return new Half(
                shapes.extent(prefix + "0.weight", 1),
                levels == 0 ? 0 : shapes.extent(convolutions.getLast(), 0),
                channels,
                List.copyOf(blocks.subList(0, levels)));
    }

    private static int lastLayer(TensorShapes shapes, String prefix) {
        return shapes.weights().names().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.", 2)[0])
                .filter(number -> number.matches("\\d{1,4}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(-1);
    }
}
