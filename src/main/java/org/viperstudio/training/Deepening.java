package org.viperstudio.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives a trained tiny decoder more blocks without changing what it computes, but for the pictures' outermost pixels where a
 * level had no block at all: what was learned stays, and a new block begins by letting its input through.
 */
final class Deepening {
    private static final String LAYERS = "decoder.layers.";
    private static final String BLOCK = ".conv.0.weight";
    /** A block ends in a ReLU. Raised by this, features that may be negative come through it. */
    private static final float RAISED = 3;

    private final Map<String, WeightTensor> earlier;
    private final Map<String, WeightTensor> unlearned;
    private final Map<String, WeightTensor> deepened = new LinkedHashMap<>();

    private Deepening(Map<String, WeightTensor> earlier, Map<String, WeightTensor> unlearned) {
        this.earlier = earlier;
        this.unlearned = unlearned;
    }

    /**
     * The weights under the names of the deeper form; as they are where that is no deeper form of the same network.
     *
     * @param earlier the trained autoencoder's
     * @param unlearned the deeper form's, by chance
     */
    static Map<String, WeightTensor> of(Map<String, WeightTensor> earlier, Map<String, WeightTensor> unlearned) {
        List<Integer> had = blocks(earlier);
        List<Integer> wanted = blocks(unlearned);
        return deeper(had, wanted) ? new Deepening(earlier, unlearned).levels(had, wanted) : earlier;
    }

    private static boolean deeper(List<Integer> had, List<Integer> wanted) {
        if (had.size() != wanted.size() || had.equals(wanted)) {
            return false;
        }
        boolean deeper = true;
        for (int level = 0; level < had.size(); level++) {
            // Only the last convolution has the bias that can take back what a first block raises.
            boolean first = had.get(level) == 0 && wanted.get(level) > 0;
            deeper &= had.get(level) <= wanted.get(level) && (!first || level == had.size() - 1);
        }
        return deeper;
    }

    /** How many blocks each level of a decoder has, coarsest first: a number that owns no weights doubles the size. */
    static List<Integer> blocks(Map<String, WeightTensor> weights) {
        List<Integer> blocks = new ArrayList<>();
        int count = 0;
        // The second layer, a ReLU, owns no weights either.
        for (int at = 2; !weights.containsKey(LAYERS + at + ".bias"); at++) {
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

    private Map<String, WeightTensor> levels(List<Integer> had, List<Integer> wanted) {
        earlier.forEach((name, weight) -> {
            if (!name.startsWith(LAYERS)) {
                deepened.put(name, weight);
            }
        });
        move(0, 0);
        int from = 2;
        int to = 2;
        for (int level = 0; level < had.size(); level++) {
            for (int block = 0; block < wanted.get(level); block++) {
                if (block < had.get(level)) {
                    move(from++, to++);
                } else {
                    add(to++, block == 0 ? RAISED : 0);
                }
            }
            boolean last = level == had.size() - 1;
            move(last ? from : from + 1, last ? to : to + 1);
            from += 2;
            to += 2;
        }
        if (had.getLast() == 0 && wanted.getLast() > 0) {
            lower(LAYERS + (to - 2));
        }
        return deepened;
    }

    private void move(int from, int to) {
        String prefix = LAYERS + from + ".";
        earlier.forEach((name, weight) -> {
            if (name.startsWith(prefix)) {
                deepened.put(LAYERS + to + "." + name.substring(prefix.length()), weight);
            }
        });
    }

    private void add(int at, float raised) {
        String prefix = LAYERS + at + ".";
        unlearned.forEach((name, weight) -> {
            if (name.startsWith(prefix)) {
                deepened.put(name, name.startsWith(prefix + "conv.4") ? constant(weight, name, raised) : weight);
            }
        });
    }

    private static WeightTensor constant(WeightTensor weight, String name, float raised) {
        float[] values = new float[weight.values().length];
        Arrays.fill(values, name.endsWith(".bias") ? raised : 0);
        return new WeightTensor(values, weight.shape());
    }

    /** Takes from the picture what its raised features add to it. */
    private void lower(String output) {
        float[] weight = deepened.get(output + ".weight").values();
        WeightTensor bias = deepened.get(output + ".bias");
        float[] values = bias.values().clone();
        int row = weight.length / values.length;
        for (int i = 0; i < weight.length; i++) {
            values[i / row] -= RAISED * weight[i];
        }
        deepened.put(output + ".bias", new WeightTensor(values, bias.shape()));
    }
}
