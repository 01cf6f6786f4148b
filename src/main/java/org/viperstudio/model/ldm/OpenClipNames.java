package org.viperstudio.model.ldm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/**
 * From OpenCLIP's text encoder, as single files of SDXL and Stable Diffusion 2 hold it, to the names of diffusers
 * folders. Queries, keys and values lie there in one matrix, which is cut without a copy; the text projection is
 * applied from the other side, so that it is transposed.
 */
public final class OpenClipNames {
    private static final Pattern LAYER = Pattern.compile("transformer\\.resblocks\\.(\\d{1,3})\\.(.+)");

    private static final Map<String, String> OUTSIDE_LAYERS = Map.of(
            "positional_embedding", "text_model.embeddings.position_embedding.weight",
            "token_embedding.weight", "text_model.embeddings.token_embedding.weight",
            "ln_final.weight", "text_model.final_layer_norm.weight",
            "ln_final.bias", "text_model.final_layer_norm.bias");

    private static final Map<String, String> IN_LAYER = Map.of(
            "ln_1", "layer_norm1",
            "ln_2", "layer_norm2",
            "attn.out_proj", "self_attn.out_proj",
            "mlp.c_fc", "mlp.fc1",
            "mlp.c_proj", "mlp.fc2");

    private OpenClipNames() {}

    /** How many layers the encoder has. */
    public static int layers(Weights openClip) {
        return Indices.under(openClip.names(), "transformer.resblocks.");
    }

    /**
     * The tensors under diffusers names, those of the first {@code keptLayers} layers only: Stable Diffusion 2 reads
     * the last but one, and its folders leave the last away. What the encoder does not use is left out.
     */
    public static Weights toDiffusers(Weights openClip, int keptLayers) {
        Map<String, StoredTensor> converted = new LinkedHashMap<>();
        openClip.tensors().forEach((name, tensor) -> {
            Matcher layer = LAYER.matcher(name);
            if (!layer.matches()) {
                outsideLayers(converted, name, tensor);
            } else if (Integer.parseInt(layer.group(1)) < keptLayers) {
                inLayer(converted, "text_model.encoder.layers." + layer.group(1) + ".", layer.group(2), tensor);
            }
        });
        return openClip.selected(name -> false).overlaid(converted);
    }

    private static void outsideLayers(Map<String, StoredTensor> converted, String name, StoredTensor tensor) {
        String renamed = OUTSIDE_LAYERS.get(name);
        if (renamed != null) {
            converted.put(renamed, tensor);
        } else if (name.equals("text_projection")) {
            converted.put("text_projection.weight", tensor.transposed());
        } else if (name.equals("text_projection.weight")) {
            converted.put(name, tensor);
        }
    }

    private static void inLayer(Map<String, StoredTensor> converted, String layer, String rest, StoredTensor tensor) {
        if (rest.equals("attn.in_proj_weight") || rest.equals("attn.in_proj_bias")) {
            String kind = rest.endsWith("weight") ? ".weight" : ".bias";
            long rows = tensor.size(0) / 3;
            converted.put(layer + "self_attn.q_proj" + kind, tensor.slicedRows(0, rows));
            converted.put(layer + "self_attn.k_proj" + kind, tensor.slicedRows(rows, 2 * rows));
            converted.put(layer + "self_attn.v_proj" + kind, tensor.slicedRows(2 * rows, 3 * rows));
            return;
        }
        int end = rest.lastIndexOf('.');
        String module = end < 0 ? null : IN_LAYER.get(rest.substring(0, end));
        if (module != null) {
            converted.put(layer + module + rest.substring(end), tensor);
        }
    }
}
