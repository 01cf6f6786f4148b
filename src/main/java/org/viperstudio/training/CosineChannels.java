package org.viperstudio.training;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Gives a trained tiny encoder additional latent channels for texture; its own channels stay as they are. Trained
 * channels encode what contributes most to a picture's error, which is large shapes, and leave out lines and dots as
 * fine as hatching. The new channels encode those as JPEG does: each is a DCT coefficient of the lightness of the patch
 * of pixels that a latent covers. Nothing is learned here: the weights are set such that the encoder's own convolutions
 * gather the patch's pixels level by level, and the last level computes the transform.
 */
final class CosineChannels {
    /**
     * Gives the new channels a standard deviation of about 0.4, where trained channels have 1. The decoder clamps
     * latents to -3..3, and texture has a long tail: most pictures have little of it, a few very much.
     */
    private static final double SCALE = 0.5;

    /** The encoder sees lightness in 0..1; coefficients are those of values in -1..1. */
    private static final double RANGE = 2;

    private static final String PREFIX = "encoder.layers.";

    private final TinyVaeArchitecture architecture;
    private final int firstFeature;
    private final int firstLatent;
    private final Map<String, WeightTensor> weights = new LinkedHashMap<>();

    /** A coefficient's frequency: the number of half periods in a patch, down and across. */
    private record Frequency(int down, int across) {
        double length() {
            return Math.hypot(down, across);
        }
    }

    private CosineChannels(TinyVaeArchitecture architecture, int firstFeature, int firstLatent) {
        this.architecture = architecture;
        this.firstFeature = firstFeature;
        this.firstLatent = firstLatent;
    }

    /**
     * The encoder's weights with the additional channels.
     *
     * @param earlier the trained autoencoder's weights
     * @param architecture the wider autoencoder's
     * @param wide random weights of the wider autoencoder, for their shapes
     * @throws IllegalArgumentException if the wider architecture has too few features to carry the new latents
     */
    static Map<String, WeightTensor> of(
            Map<String, WeightTensor> earlier, TinyVaeArchitecture architecture, Map<String, WeightTensor> wide) {
        int features = rows(earlier.get(PREFIX + "0.bias"));
        int latents = latents(earlier, architecture);
        CosineChannels channels = new CosineChannels(architecture, features, latents);
        channels.requireRoom();
        earlier.forEach((name, weight) -> {
            if (name.startsWith(PREFIX)) {
                channels.weights.put(name, Widening.of(weight, zeros(wide.get(name))));
            }
        });
        channels.write();
        return channels.weights;
    }

    /** How many latent channels an autoencoder of this architecture, or of a narrower one, has. */
    static int latents(Map<String, WeightTensor> weights, TinyVaeArchitecture architecture) {
        return rows(weights.get(PREFIX + (architecture.encoderLayers() - 1) + ".bias"));
    }

    private static int rows(WeightTensor weight) {
        return Math.toIntExact(weight.shape()[0]);
    }

    private static WeightTensor zeros(WeightTensor weight) {
        return new WeightTensor(new float[weight.values().length], weight.shape());
    }

    private void requireRoom() {
        int gathered = 1 << 2 * (levels() - 2);
        int needed = Math.max(gathered, 2 * (architecture.latentChannels() - firstLatent));
        if (architecture.channels() - firstFeature < needed) {
            throw new IllegalArgumentException("%d latent channels for texture need %d more features, not %d"
                    .formatted(
                            architecture.latentChannels() - firstLatent,
                            needed,
                            architecture.channels() - firstFeature));
        }
    }

    private int levels() {
        return architecture.encoderBlocks().size();
    }

    private void write() {
        for (int colour = 0; colour < 3; colour++) {
            set("0", firstFeature, colour, 1, 1, 1 / 3.0);
        }
        int at = 1 + architecture.encoderBlocks().getFirst();
        for (int level = 1; level < levels(); level++) {
            if (level < levels() - 1) {
                gather(at, 1 << (level - 1));
            } else {
                sum(at, 1 << (level - 1));
            }
            at += 1 + architecture.encoderBlocks().get(level);
        }
        for (int i = 0; i < architecture.latentChannels() - firstLatent; i++) {
            set(String.valueOf(at), firstLatent + i, firstFeature + 2 * i, 1, 1, 1);
            set(String.valueOf(at), firstLatent + i, firstFeature + 2 * i + 1, 1, 1, -1);
        }
    }

    /** Joins 2 by 2 patches of {@code side} by {@code side} pixels into one, with a feature for each of its pixels. */
    private void gather(int layer, int side) {
        for (int y = 0; y < 2 * side; y++) {
            for (int x = 0; x < 2 * side; x++) {
                pixel(layer, firstFeature + 2 * side * y + x, y, x, side, 1);
            }
        }
    }

    /**
     * Joins 2 by 2 patches into the coefficients of one. Because of the ReLUs that follow, a coefficient takes two
     * features: its positive and its negative part.
     */
    private void sum(int layer, int side) {
        List<Frequency> frequencies = frequencies();
        for (int i = 0; i < frequencies.size(); i++) {
            Frequency frequency = frequencies.get(i);
            for (int y = 0; y < 2 * side; y++) {
                for (int x = 0; x < 2 * side; x++) {
                    double wave = wave(frequency.down(), y, 2 * side) * wave(frequency.across(), x, 2 * side);
                    // In pictures, coefficients fall with their frequency; this makes their sizes equal.
                    double value = RANGE * SCALE * frequency.length() * wave;
                    pixel(layer, firstFeature + 2 * i, y, x, side, value);
                    pixel(layer, firstFeature + 2 * i + 1, y, x, side, -value);
                }
            }
        }
    }

    /** The lowest frequencies that trained channels do not encode well. */
    private List<Frequency> frequencies() {
        int side = 1 << (levels() - 1);
        return IntStream.range(0, side * side)
                .mapToObj(i -> new Frequency(i / side, i % side))
                .filter(frequency -> frequency.down() > 1 || frequency.across() > 1)
                .sorted(Comparator.comparingDouble(Frequency::length))
                .limit(architecture.latentChannels() - firstLatent)
                .toList();
    }

    /** The orthonormal DCT's basis function of a frequency, at a pixel. */
    private static double wave(int frequency, int pixel, int side) {
        double norm = Math.sqrt((frequency == 0 ? 1.0 : 2.0) / side);
        return norm * Math.cos(Math.PI * frequency * (2 * pixel + 1) / (2 * side));
    }

    /** Sets the weight of a convolution of stride 2 for one pixel of the 2 by 2 patches below its output. */
    private void pixel(int layer, int row, int y, int x, int side, double value) {
        int feature = firstFeature + y % side * side + x % side;
        set(String.valueOf(layer), row, feature, 1 + y / side, 1 + x / side, value);
    }

    private void set(String layer, int row, int column, int tapDown, int tapAcross, double value) {
        WeightTensor weight = weights.get(PREFIX + layer + ".weight");
        int columns = Math.toIntExact(weight.shape()[1]);
        weight.values()[((row * columns + column) * 3 + tapDown) * 3 + tapAcross] = (float) value;
    }
}
