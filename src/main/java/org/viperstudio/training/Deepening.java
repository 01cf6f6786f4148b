package org.viperstudio.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the decoder of a trained tiny autoencoder more residual blocks without changing what it computes: the trained
 * weights stay, and a new block starts as the identity. Only where a level had no block at all do the outermost pixels
 * change.
 */
final class Deepening {
    private static final String LAYERS = "decoder.layers.";
    private static final String BLOCK = ".conv.0.weight";
    /** The first layer is a convolution, the second a ReLU without weights. */
    private static final int FIRST_BLOCK = 2;

    /** A block ends in a ReLU, which features that may be negative pass unharmed if this is added to them. */
    private static final float SHIFT = 3;

    private final Map<String, WeightTensor> earlier;
    private final Map<String, WeightTensor> random;
    private final Map<String, WeightTensor> deepened = new LinkedHashMap<>();

    private Deepening(Map<String, WeightTensor> earlier, Map<String, WeightTensor> random) {
        this.earlier = earlier;
        this.random = random;
    }

    /**
     * The weights of the deeper architecture; the trained ones as they are where it is no deeper version of theirs.
     *
     * @param earlier the trained autoencoder's weights
     * @param random weights of the deeper architecture
     */
    static Map<String, WeightTensor> of(Map<String, WeightTensor> earlier, Map<String, WeightTensor> random) {
        List<Integer> had = blocks(earlier);
        List<Integer> wanted = blocks(random);
        return isDeeper(had, wanted) ? new Deepening(earlier, random).deepened(had, wanted) : earlier;
    }

    private static boolean isDeeper(List<Integer> had, List<Integer> wanted) {
        if (had.size() != wanted.size() || had.equals(wanted)) {
            return false;
        }
        boolean deeper = true;
        for (int level = 0; level < had.size(); level++) {
            // Only the output convolution has a bias, which is what can undo the shift of a level's first block.
            boolean first = had.get(level) == 0 && wanted.get(level) > 0;
            deeper &= had.get(level) <= wanted.get(level) && (!first || level == had.size() - 1);
        }
        return deeper;
    }

    /**
     * How many blocks each level of a decoder has, coarsest first; empty if the names are not a decoder's. A number
     * without weights between two levels is an upsampling.
     */
    static List<Integer> blocks(Map<String, WeightTensor> weights) {
        List<Integer> blocks = new ArrayList<>();
        int count = 0;
        for (int at = FIRST_BLOCK; !weights.containsKey(LAYERS + at + ".bias"); at++) {
            if (weights.containsKey(LAYERS + at + BLOCK)) {
                count++;
            } else if (weights.containsKey(LAYERS + (at + 1) + ".weight")) {
                blocks.add(count);
                count = 0;
                at++;
            } else {
                return List.of();
            }
        }
        blocks.add(count);
        return blocks;
    }

    private Map<String, WeightTensor> deepened(List<Integer> had, List<Integer> wanted) {
        earlier.forEach((name, weight) -> {
            if (!name.startsWith(LAYERS)) {
                deepened.put(name, weight);
            }
        });
        move(0, 0);
        int from = FIRST_BLOCK;
        int to = FIRST_BLOCK;
        for (int level = 0; level < had.size(); level++) {
            level(from, had.get(level), to, wanted.get(level));
            from += had.get(level);
            to += wanted.get(level);
            // The last level ends in the output convolution, the others in an upsampling and then a convolution.
            int convolution = level == had.size() - 1 ? 0 : 1;
            move(from + convolution, to + convolution);
            from += 2;
            to += 2;
        }
        if (had.getLast() == 0 && wanted.getLast() > 0) {
            undoShift(LAYERS + (to - 2));
        }
        return deepened;
    }

    /** Moves the blocks of a level, and adds those that it lacks behind them. */
    private void level(int from, int had, int to, int wanted) {
        for (int block = 0; block < wanted; block++) {
            if (block < had) {
                move(from + block, to + block);
            } else {
                add(to + block, block == 0 ? SHIFT : 0);
            }
        }
    }

    /** Takes a layer over under another number. */
    private void move(int from, int to) {
        String prefix = LAYERS + from + ".";
        earlier.forEach((name, weight) -> {
            if (name.startsWith(prefix)) {
                deepened.put(LAYERS + to + "." + name.substring(prefix.length()), weight);
            }
        });
    }

    /**
     * Adds a block whose last convolution gives a constant, so that the block adds it to its input and nothing else.
     */
    private void add(int at, float shift) {
        String prefix = LAYERS + at + ".";
        random.forEach((name, weight) -> {
            if (name.startsWith(prefix)) {
                deepened.put(name, name.startsWith(prefix + "conv.4") ? constant(weight, name, shift) : weight);
            }
        });
    }

    private static WeightTensor constant(WeightTensor weight, String name, float shift) {
        float[] values = new float[weight.values().length];
        Arrays.fill(values, name.endsWith(".bias") ? shift : 0);
        return new WeightTensor(values, weight.shape());
    }

    /** Subtracts from the output's bias what the shifted features add to the picture. */
    private void undoShift(String output) {
        float[] weight = deepened.get(output + ".weight").values();
        WeightTensor bias = deepened.get(output + ".bias");
        float[] values = bias.values().clone();
        int row = weight.length / values.length;
        for (int i = 0; i < weight.length; i++) {
            values[i / row] -= SHIFT * weight[i];
        }
        deepened.put(output + ".bias", new WeightTensor(values, bias.shape()));
    }
}
