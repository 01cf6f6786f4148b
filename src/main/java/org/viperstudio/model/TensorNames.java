package org.viperstudio.model;

import java.util.regex.Pattern;
import org.viperstudio.model.ldm.LdmVaeNames;
import org.viperstudio.tensor.Weights;

/** What a file's tensor names say it is. */
final class TensorNames {
    private static final String LDM_FIRST = "input_blocks.0.0.weight";
    private static final Pattern LORA = Pattern.compile(
            ".*(\\.lora_(A|B|down|up)(\\.\\w+)?\\.weight|[._]lora\\.(down|up)\\.weight|\\.lora_linear_layer\\.(down|up)\\.weight"
                    + "|\\.hada_w1_a|\\.lokr_w[12](_a)?|\\.dora_scale)");
    private static final int LARGEST_EMBEDDING_FILE = 16;

    /** The families of files that are told apart by names. */
    enum Family {
        SINGLE_FILE,
        UNET,
        VAE,
        TINY_VAE,
        LORA,
        EMBEDDING,
        UNSUPPORTED
    }

    private TensorNames() {}

    static Family family(Weights weights) {
        if (weights.names().stream().anyMatch(name -> LORA.matcher(name).matches())) {
            return Family.LORA;
        }
        if (Unsupported.isOther(weights)) {
            return Family.UNSUPPORTED;
        }
        if (weights.has(SingleFile.UNET + LDM_FIRST) && SingleFile.kind(weights).isPresent()) {
            return Family.SINGLE_FILE;
        }
        return part(weights);
    }

    private static Family part(Weights weights) {
        if (loneUNet(weights).has("conv_in.weight")) {
            return Family.UNET;
        }
        if (loneVae(weights).has("decoder.conv_in.weight")) {
            return Family.VAE;
        }
        if (weights.has("decoder.layers.0.weight") && weights.has("encoder.layers.0.weight")) {
            return Family.TINY_VAE;
        }
        return isEmbedding(weights) ? Family.EMBEDDING : Family.UNSUPPORTED;
    }

    /** The tensors of a UNet alone, in diffusers names; without {@code conv_in.weight} if it is none. */
    static Weights loneUNet(Weights weights) {
        if (weights.has(SingleFile.UNET + LDM_FIRST)) {
            return SingleFile.unetToDiffusers(weights.withoutPrefix(SingleFile.UNET));
        }
        if (weights.has(LDM_FIRST)) {
            return SingleFile.unetToDiffusers(weights);
        }
        return weights.selected(name -> weights.has("down_blocks.0.resnets.0.conv1.weight"));
    }

    /** The tensors of a VAE alone, in diffusers names; without {@code decoder.conv_in.weight} if it is none. */
    static Weights loneVae(Weights weights) {
        Weights own = SingleFile.has(weights, SingleFile.VAE) ? weights.withoutPrefix(SingleFile.VAE) : weights;
        if (LdmVaeNames.areIn(own)) {
            return LdmVaeNames.toDiffusers(own.selected(TensorNames::isOfVae));
        }
        return LdmVaeNames.modernised(own.selected(name -> own.has("decoder.mid_block.resnets.0.conv1.weight")));
    }

    /** A text encoder with the prefix that Transformers has left away from encoders without a projection since 5. */
    static Weights textEncoder(Weights weights) {
        return weights.has("embeddings.token_embedding.weight")
                ? weights.renamed(name -> "text_model." + name)
                : weights;
    }

    /** Files of a VAE in training may hold its loss and discriminator too. */
    private static boolean isOfVae(String name) {
        return name.startsWith("encoder.")
                || name.startsWith("decoder.")
                || name.startsWith("quant_conv.")
                || name.startsWith("post_quant_conv.");
    }

    /** A few rows of embeddings: those of one encoder, under whatever name, or of SDXL's two. */
    private static boolean isEmbedding(Weights weights) {
        boolean ofBoth = weights.has("clip_l") && weights.has("clip_g");
        return (weights.names().size() == 1 || ofBoth && weights.names().size() <= LARGEST_EMBEDDING_FILE)
                && weights.names().stream().noneMatch(name -> name.endsWith(".weight") || name.endsWith(".bias"))
                && weights.tensors().values().stream()
                        .allMatch(tensor -> tensor.dtype().isFloating()
                                && tensor.shape().size() <= 2
                                && !tensor.shape().isEmpty());
    }
}
