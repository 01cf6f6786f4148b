package org.viperstudio.model.ldm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viperstudio.tensor.StoredTensor;
import org.viperstudio.tensor.Weights;

/** From a VAE's names in single files, and in old diffusers folders, to those in today's diffusers folders. */
public final class LdmVaeNames {
    private static final Pattern LEVEL = Pattern.compile("(encoder|decoder)\\.(down|up)\\.(\\d{1,2})\\.(.+)");
    private static final Pattern BLOCK = Pattern.compile("block\\.(\\d{1,3})\\.(.+)");

    private static final Map<String, String> IN_MIDDLE = Map.of(
            ".mid.block_1.", ".mid_block.resnets.0.",
            ".mid.block_2.", ".mid_block.resnets.1.",
            ".mid.attn_1.norm.", ".mid_block.attentions.0.group_norm.",
            ".mid.attn_1.q.", ".mid_block.attentions.0.to_q.",
            ".mid.attn_1.k.", ".mid_block.attentions.0.to_k.",
            ".mid.attn_1.v.", ".mid_block.attentions.0.to_v.",
            ".mid.attn_1.proj_out.", ".mid_block.attentions.0.to_out.0.",
            ".norm_out.", ".conv_norm_out.");

    /** Attention in diffusers folders written before 2023, those of Stable Diffusion 2 among them. */
    private static final Map<String, String> OLD_ATTENTION = Map.of(
            ".attentions.0.query.", ".attentions.0.to_q.",
            ".attentions.0.key.", ".attentions.0.to_k.",
            ".attentions.0.value.", ".attentions.0.to_v.",
            ".attentions.0.proj_attn.", ".attentions.0.to_out.0.");

    private LdmVaeNames() {}

    /** Whether these are the names of a single-file VAE, without prefix. */
    public static boolean areIn(Weights weights) {
        return weights.has("encoder.down.0.block.0.conv1.weight") || weights.has("decoder.up.0.block.0.conv1.weight");
    }

    /** The same tensors under diffusers names; attention weights that are 1 x 1 convolutions become matrices. */
    public static Weights toDiffusers(Weights ldm) {
        int levels = Indices.under(ldm.names(), "decoder.up.");
        return modernised(ldm.renamed(name -> diffusersName(name, levels)));
    }

    /** Brings the attention of old diffusers folders to today's names and shapes; leaves all else. */
    public static Weights modernised(Weights diffusers) {
        Weights renamed = diffusers.renamed(name -> replaced(OLD_ATTENTION, name));
        Map<String, StoredTensor> matrices = new LinkedHashMap<>();
        renamed.tensors().forEach((name, tensor) -> {
            if (name.contains(".attentions.0.to_")
                    && tensor.shape().size() > 2
                    && tensor.size(0) * tensor.size(1) == tensor.elements()) {
                matrices.put(name, tensor.reshaped(tensor.size(0), tensor.size(1)));
            }
        });
        return renamed.overlaid(matrices);
    }

    private static String diffusersName(String name, int levels) {
        Matcher level = LEVEL.matcher(name);
        if (!level.matches()) {
            return replaced(IN_MIDDLE, name);
        }
        int number = Integer.parseInt(level.group(3));
        boolean up = level.group(2).equals("up");
        String blocks = level.group(1) + "." + level.group(2) + "_blocks." + (up ? levels - 1 - number : number) + ".";
        return blocks + inLevel(level.group(4));
    }

    private static String inLevel(String rest) {
        Matcher block = BLOCK.matcher(rest);
        if (block.matches()) {
            return "resnets." + block.group(1) + "." + block.group(2).replace("nin_shortcut", "conv_shortcut");
        }
        return rest.replace("downsample.conv", "downsamplers.0.conv").replace("upsample.conv", "upsamplers.0.conv");
    }

    private static String replaced(Map<String, String> parts, String name) {
        return parts.entrySet().stream()
                .filter(part -> name.contains(part.getKey()))
                .map(part -> name.replace(part.getKey(), part.getValue()))
                .findFirst()
                .orElse(name);
    }
}
