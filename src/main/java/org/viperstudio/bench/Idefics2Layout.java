package org.viperstudio.bench;

import java.util.ArrayList;
import java.util.List;

/** The tensors of IDEFICS2 at full size (8.4 billion numbers), shard by shard. */
final class Idefics2Layout {
    private static final int LAYERS_TO_A_SHARD = 4;
    private static final int VISION = 1152;
    private static final int VISION_LAYERS = 27;
    private static final int VISION_FEED_FORWARD = 4304;
    private static final int POSITIONS = 4900;
    private static final int WIDTH = 4096;
    private static final int KEYS = 1024;
    private static final int FEED_FORWARD = 14_336;
    private static final int VOCABULARY = 32_003;
    private static final int LATENTS = 64;
    private static final int PERCEIVER_LAYERS = 3;
    private static final int PERCEIVER_QUERIES = 1536;
    private static final int PERCEIVER_KEYS = 384;

    private Idefics2Layout() {}

    /** The shards of a model with so many layers in its language model; the published one has 32. */
    static List<TensorLayout> shards(int layers) {
        List<TensorLayout> shards = new ArrayList<>();
        shards.add(eye());
        for (int first = 0; first < layers; first += LAYERS_TO_A_SHARD) {
            TensorLayout shard = new TensorLayout();
            for (int i = first; i < Math.min(first + LAYERS_TO_A_SHARD, layers); i++) {
                decoderLayer(shard, "model.text_model.layers." + i);
            }
            shards.add(shard);
        }
        TensorLayout last = new TensorLayout();
        last.weight("model.text_model.norm", WIDTH);
        last.weight("lm_head", VOCABULARY, WIDTH);
        shards.add(last);
        return shards;
    }

    private static TensorLayout eye() {
        TensorLayout layout = new TensorLayout();
        layout.weight("model.text_model.embed_tokens", VOCABULARY, WIDTH);
        layout.conv("model.vision_model.embeddings.patch_embedding", VISION, 3, 14);
        layout.weight("model.vision_model.embeddings.position_embedding", POSITIONS, VISION);
        for (int i = 0; i < VISION_LAYERS; i++) {
            visionLayer(layout, "model.vision_model.encoder.layers." + i);
        }
        layout.norm("model.vision_model.post_layernorm", VISION);
        gated(layout, "model.connector.modality_projection", VISION, FEED_FORWARD);
        perceiver(layout, "model.connector.perceiver_resampler");
        return layout;
    }

    private static void visionLayer(TensorLayout layout, String name) {
        layout.norm(name + ".layer_norm1", VISION);
        for (String part : List.of("q_proj", "k_proj", "v_proj", "out_proj")) {
            layout.layer(name + ".self_attn." + part, VISION, VISION);
        }
        layout.norm(name + ".layer_norm2", VISION);
        layout.layer(name + ".mlp.fc1", VISION_FEED_FORWARD, VISION);
        layout.layer(name + ".mlp.fc2", VISION, VISION_FEED_FORWARD);
    }

    private static void perceiver(TensorLayout layout, String name) {
        layout.tensor(name + ".latents", LATENTS, WIDTH);
        for (int i = 0; i < PERCEIVER_LAYERS; i++) {
            String layer = name + ".layers." + i;
            layout.weight(layer + ".input_latents_norm", WIDTH);
            layout.weight(layer + ".input_context_norm", WIDTH);
            attention(layout, layer, PERCEIVER_QUERIES, PERCEIVER_KEYS);
            layout.weight(layer + ".post_attention_layernorm", WIDTH);
            gated(layout, layer + ".mlp", WIDTH, 4 * WIDTH);
        }
        layout.weight(name + ".norm", WIDTH);
    }

    private static void decoderLayer(TensorLayout layout, String name) {
        layout.weight(name + ".input_layernorm", WIDTH);
        attention(layout, name, WIDTH, KEYS);
        layout.weight(name + ".post_attention_layernorm", WIDTH);
        gated(layout, name + ".mlp", WIDTH, FEED_FORWARD);
    }

    private static void attention(TensorLayout layout, String name, long queries, long keys) {
        layout.weight(name + ".self_attn.q_proj", queries, WIDTH);
        layout.weight(name + ".self_attn.k_proj", keys, WIDTH);
        layout.weight(name + ".self_attn.v_proj", keys, WIDTH);
        layout.weight(name + ".self_attn.o_proj", WIDTH, queries);
    }

    private static void gated(TensorLayout layout, String name, long in, long inside) {
        layout.weight(name + ".gate_proj", inside, in);
        layout.weight(name + ".up_proj", inside, in);
        layout.weight(name + ".down_proj", WIDTH, inside);
    }
}
