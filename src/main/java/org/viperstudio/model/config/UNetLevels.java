package org.viperstudio.model.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads which layers and attentions a UNet has, level by level. */
final class UNetLevels {
    private static final List<Integer> DEFAULT_CHANNELS = List.of(320, 640, 1280, 1280);
    private static final List<String> DEFAULT_DOWN =
            List.of("CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D");
    private static final List<String> DEFAULT_UP =
            List.of("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D");
    private static final String ATTENDING_MIDDLE = "UNetMidBlock2DCrossAttn";
    private static final String PLAIN_MIDDLE = "UNetMidBlock2D";
    private static final String MIDDLE = "mid_block_type";
    private static final String DEPTHS = "transformer_layers_per_block";
    private static final String DEPTHS_UP = "reverse_transformer_layers_per_block";
    private static final int MAX_LEVELS = 16;
    private static final int MAX_DEPTH = 256;

    private final ConfigJson json;
    private final List<Integer> channels;
    private final String headsKey;
    private final List<Integer> heads;
    private final List<JsonElement> depths;
    private final List<UNetLevel> levels;

    UNetLevels(ConfigJson json) {
        this.json = json;
        channels = json.counts("block_out_channels", DEFAULT_CHANNELS);
        int count = channels.size();
        if (count > MAX_LEVELS) {
            throw json.fault("block_out_channels", "has " + count + " levels");
        }
        // The key that counts heads is called attention_head_dim in every official file; see the reference's own note.
        headsKey = json.has("num_attention_heads") ? "num_attention_heads" : "attention_head_dim";
        heads = json.countForEach(headsKey, count, 8);
        depths = depths(DEPTHS);
        levels = levels();
    }

    /** Finest first. */
    List<UNetLevel> all() {
        return levels;
    }

    /** Between the way down and the way up. */
    UNetBlock middle() {
        if (json.isNull(MIDDLE)) {
            return UNetBlock.plain(0);
        }
        json.requireOneOf(MIDDLE, ATTENDING_MIDDLE, PLAIN_MIDDLE);
        if (json.string(MIDDLE).filter(PLAIN_MIDDLE::equals).isPresent()) {
            return UNetBlock.plain(1);
        }
        requireHeads(channels.size() - 1);
        return new UNetBlock(2, transformers(DEPTHS, depths.getLast(), 1));
    }

    private List<UNetLevel> levels() {
        int count = channels.size();
        List<Integer> layers = json.countForEach("layers_per_block", count, 2);
        List<Boolean> down = attends("down_block_types", "DownBlock2D", DEFAULT_DOWN);
        List<Boolean> up = attends("up_block_types", "UpBlock2D", DEFAULT_UP).reversed();
        List<JsonElement> depthsUp = depthsUp();
        List<UNetLevel> read = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (down.get(i) || up.get(i)) {
                requireHeads(i);
            }
            read.add(new UNetLevel(
                    channels.get(i),
                    heads.get(i),
                    block(down.get(i), layers.get(i), DEPTHS, depths.get(i)),
                    block(up.get(i), layers.get(i) + 1, DEPTHS_UP, depthsUp.get(i))));
        }
        return List.copyOf(read);
    }

    private UNetBlock block(boolean attends, int layers, String key, JsonElement depth) {
        return attends ? new UNetBlock(layers, transformers(key, depth, layers)) : UNetBlock.plain(layers);
    }

    private void requireHeads(int level) {
        if (heads.get(level) > channels.get(level)) {
            throw json.fault(headsKey, heads.get(level) + " is more than the " + channels.get(level) + " channels");
        }
    }

    private List<Boolean> attends(String key, String plain, List<String> byDefault) {
        List<String> types = json.strings(key).orElse(byDefault);
        if (types.size() != channels.size()) {
            throw json.fault(key, "has " + types.size() + " blocks, block_out_channels " + channels.size());
        }
        for (String type : types) {
            if (!type.equals(plain) && !type.equals("CrossAttn" + plain)) {
                throw json.fault(
                        key, "holds '" + type + "'; only " + plain + " and CrossAttn" + plain + " are supported");
            }
        }
        return types.stream().map(type -> !type.equals(plain)).toList();
    }

    /** Finest first, as the levels are; the file has them in the order of the up blocks. */
    private List<JsonElement> depthsUp() {
        if (json.has(DEPTHS_UP)) {
            return depths(DEPTHS_UP).reversed();
        }
        if (depths.stream().anyMatch(JsonElement::isJsonArray)) {
            throw json.fault(DEPTHS, "differs from layer to layer, so '" + DEPTHS_UP + "' must be given, too");
        }
        return depths;
    }

    /** What stands for each block: a number for all its layers, or a list of one number for each. */
    private List<JsonElement> depths(String key) {
        JsonElement value = json.element(key).orElse(new JsonPrimitive(1));
        if (!value.isJsonArray()) {
            return Collections.nCopies(channels.size(), value);
        }
        List<JsonElement> each = value.getAsJsonArray().asList();
        if (each.size() != channels.size()) {
            throw json.fault(key, "has " + each.size() + " values, not " + channels.size());
        }
        return each;
    }

    private List<Integer> transformers(String key, JsonElement depth, int layers) {
        if (!depth.isJsonArray()) {
            return Collections.nCopies(layers, depth(key, depth));
        }
        List<JsonElement> each = depth.getAsJsonArray().asList();
        if (each.size() < layers) {
            throw json.fault(key, "has " + depth + " for " + layers + " layers");
        }
        return each.stream().limit(layers).map(one -> depth(key, one)).toList();
    }

    private int depth(String key, JsonElement value) {
        double depth = json.numberIn(key, value);
        if (depth != Math.rint(depth) || depth < 0 || depth > MAX_DEPTH) {
            throw json.fault(key, "is " + value + ", not a whole number from 0 to " + MAX_DEPTH);
        }
        return (int) depth;
    }
}
