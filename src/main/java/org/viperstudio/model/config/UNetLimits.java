package org.viperstudio.model.config;

import java.util.Map;

/** What a UNet's configuration may ask for that ours does not do: every such key with the one value it may have. */
final class UNetLimits {
    private static final Map<String, String> IMPLEMENTED = Map.ofEntries(
            Map.entry("attention_type", "\"default\""),
            Map.entry("center_input_sample", "false"),
            Map.entry("class_embed_type", "null"),
            Map.entry("class_embeddings_concat", "false"),
            Map.entry("conv_in_kernel", "3"),
            Map.entry("conv_out_kernel", "3"),
            Map.entry("cross_attention_norm", "null"),
            Map.entry("downsample_padding", "1"),
            Map.entry("dual_cross_attention", "false"),
            Map.entry("encoder_hid_dim", "null"),
            Map.entry("encoder_hid_dim_type", "null"),
            Map.entry("mid_block_only_cross_attention", "false"),
            Map.entry("mid_block_scale_factor", "1"),
            Map.entry("num_class_embeds", "null"),
            Map.entry("only_cross_attention", "false"),
            Map.entry("resnet_out_scale_factor", "1.0"),
            Map.entry("resnet_skip_time_act", "false"),
            Map.entry("time_embedding_act_fn", "null"),
            Map.entry("time_embedding_dim", "null"),
            Map.entry("time_embedding_type", "\"positional\""),
            Map.entry("timestep_post_act", "null"));

    private UNetLimits() {}

    static void check(ConfigJson json) {
        IMPLEMENTED.forEach(json::requireOnly);
        json.requireOneOf("act_fn", "silu", "swish");
        json.requireOneOf("resnet_time_scale_shift", "default", "scale_shift");
        json.requireOneOf("_class_name", "UNet2DConditionModel");
    }
}
